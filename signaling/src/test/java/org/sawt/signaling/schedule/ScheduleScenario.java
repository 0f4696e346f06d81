package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.sawt.media.TestClock;
import org.sawt.signaling.database.TestDatabase;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.TestStaff;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole server with a clock that tests set; each test has a clinic of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"sawt.demo=true", "sawt.schedule.sweep-every=24h", "sawt.schedule.exchanges=100"})
@TestDatabase
@Import({ScheduleScenario.Time.class, Heard.class, PeopleInRooms.class})
public abstract class ScheduleScenario {

    /** A Monday, 13:00 in Riyadh. */
    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    protected static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        @Primary
        TestClock testClock() {
            return TestClock.standingAt(NOW);
        }
    }

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Bookings bookings;

    @Autowired
    protected Appointments appointments;

    @Autowired
    protected SessionStarts starts;

    @Autowired
    protected Invitations invitations;

    @Autowired
    protected LinkExchange links;

    @Autowired
    protected Sessions sessions;

    @Autowired
    protected Heard heard;

    protected TestClinic clinic;
    protected TestStaff.Member account;
    protected Caller.Staff therapist;
    protected StudentId student;
    protected GuardianId guardian;

    @BeforeEach
    void openTheClinic() {
        clock.set(NOW);
        clinic = new TestClinic(jdbc);
        account = clinic.member(StaffRole.THERAPIST);
        therapist = account.caller();
        student = clinic.student(therapist);
        guardian = clinic.guardian(student, true);
    }

    /** An appointment of the therapist and the student, at this time today. */
    protected Appointment plan(String time, int minutes) {
        return bookings.plan(therapist, at(time, minutes));
    }

    protected Plan at(String time, int minutes) {
        return new Plan(student, null, null, TODAY, LocalTime.parse(time), minutes);
    }

    /** When the clinic's clock shows this today. */
    protected static Instant clinicTime(String time) {
        return TODAY.atTime(LocalTime.parse(time)).atZone(TestClinic.ZONE).toInstant();
    }

    /** The link of the first invitation. */
    protected Invitations.Link linkOf(Appointment appointment) {
        return invitations.of(therapist, appointment.id()).getFirst();
    }

    protected String tokenOf(Appointment appointment) {
        return Objects.requireNonNull(linkOf(appointment).token());
    }

    protected static RefusedException refusal(ThrowingCallable attempt) {
        return catchThrowableOfType(RefusedException.class, attempt);
    }

    protected static void assertRefused(RefusalCode code, ThrowingCallable attempt) {
        assertThat(refusal(attempt))
                .isNotNull()
                .extracting(refused -> refused.refusal().code())
                .isEqualTo(code);
    }
}
