package org.sawt.signaling.schedule.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.AppointmentState;
import org.sawt.signaling.schedule.Guardian;
import org.sawt.signaling.schedule.ScheduleScenario;
import org.sawt.signaling.schedule.Student;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.DemoClinic;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class DemoScheduleTests extends ScheduleScenario {

    private static final Caller.Staff DEMO_THERAPIST =
            new Caller.Staff(DemoClinic.THERAPIST, DemoClinic.ID, StaffRole.THERAPIST);
    private static final Caller.Staff DEMO_SUPERVISOR =
            new Caller.Staff(DemoClinic.SUPERVISOR, DemoClinic.ID, StaffRole.SUPERVISOR);

    @Autowired
    private DemoSchedule demo;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-04T10:00:00Z",
                "2027-01-05T21:01:00Z",
                "2027-01-08T03:07:00Z",
                "2027-01-10T05:59:59Z",
                "2027-01-11T20:20:00Z",
                "2027-01-12T20:40:00Z",
                "2027-01-13T20:54:59Z",
                "2027-01-14T20:55:00Z",
                "2027-01-18T20:58:30Z",
                "2027-01-19T20:59:59Z"
            })
    void atWhateverHourItStartsTodayHasAnAppointmentThatCanBeHeldAtOnce(String now) {
        start(now);

        Appointment next = next();

        assertThat(next.therapist()).isEqualTo(DemoClinic.THERAPIST);
        SessionId session = starts.start(DEMO_THERAPIST, next.id());
        String token = Objects.requireNonNull(
                invitations.of(DEMO_THERAPIST, next.id()).getFirst().token());
        assertThat(links.exchange(token).guest().appointment()).isEqualTo(next.id());
        sessions.end(session, EndReason.ENDED_BY_STAFF);
        bookings.cancel(DEMO_THERAPIST, next.id());
    }

    @Test
    void theLinkWorksBeforeAnybodyStartsTheSession() {
        start("2027-02-01T08:03:00Z");

        String token = Objects.requireNonNull(
                invitations.of(DEMO_THERAPIST, next().id()).getFirst().token());

        assertThatCode(() -> links.exchange(token)).doesNotThrowAnyException();
    }

    @Test
    void aSecondStartAddsNothing() {
        start("2027-03-01T08:03:00Z");
        long before = count();

        start("2027-03-01T08:06:00Z");

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void hoursLaterThereIsANextOneAgain() {
        start("2027-04-05T06:03:00Z");
        start("2027-04-05T14:03:00Z");

        assertThat(next().slot().startsAt()).isAfter(clock.instant());
    }

    @Test
    void theDayHasWhatWasAndWhatComesAndTheWeekIsFull() {
        start("2027-05-03T10:00:00Z");
        LocalDate monday = LocalDate.parse("2027-05-03");

        assertThat(on(monday)).extracting(Appointment::state).contains(AppointmentState.COMPLETED);
        assertThat(on(monday).stream().filter(one -> one.state() == AppointmentState.SCHEDULED))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(on(monday.minusDays(1))).isNotEmpty().allMatch(one -> one.state() == AppointmentState.COMPLETED);
        assertThat(on(monday.plusDays(1))).isNotEmpty().allMatch(one -> one.state() == AppointmentState.SCHEDULED);
        assertThat(on(monday.plusDays(4))).as("Friday").isEmpty();
    }

    @Test
    void theFamiliesHaveNamesInBothScriptsAndSpeakBothLanguages() {
        List<Student> students = appointments.students(DEMO_THERAPIST);

        assertThat(students).hasSizeBetween(8, 10).allMatch(one -> one.name().arabic() != null);
        assertThat(students.stream().flatMap(one -> one.guardians().stream()).map(Guardian::language))
                .contains(Language.AR, Language.EN);
    }

    @Test
    void theOtherClinicOfTheServerIsNeverShown() {
        Caller.Staff other = new Caller.Staff(DemoClinic.OTHER_THERAPIST, DemoClinic.OTHER, StaffRole.THERAPIST);
        StudentId hidden = appointments.students(other).getFirst().id();

        assertThat(appointments.students(DEMO_SUPERVISOR))
                .extracting(Student::id)
                .doesNotContain(hidden);
    }

    private void start(String now) {
        clock.set(Instant.parse(now));
        demo.run(new DefaultApplicationArguments());
    }

    /** What begins within minutes, on the page of today. */
    private Appointment next() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TestClinic.ZONE);
        return on(today).stream()
                .filter(one -> one.state() == AppointmentState.SCHEDULED)
                .filter(one -> Duration.between(clock.instant(), one.slot().startsAt())
                                .abs()
                                .toMinutes()
                        < 10)
                .findFirst()
                .orElseThrow();
    }

    private List<Appointment> on(LocalDate day) {
        return appointments.between(DEMO_THERAPIST, day, day, TestClinic.ZONE);
    }

    private long count() {
        return jdbc.sql("select count(*) from appointments").query(Long.class).single();
    }
}
