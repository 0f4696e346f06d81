package org.sawt.signaling.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.database.TestDatabases;
import org.sawt.signaling.rooms.LeaveReason;
import org.sawt.signaling.rooms.PersonKey;
import org.sawt.signaling.rooms.RoomRole;
import org.sawt.signaling.rooms.SessionFact;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What goes on now, on a real PostgreSQL. The clinic is in Riyadh: its day began at 21:00 UTC. */
class LiveSessionsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T13:00:00Z");

    private final DataSource database = TestDatabases.fresh().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final SessionEvents events = new SessionEvents(jdbc, JsonMapper.shared());
    private final SessionJournal journal = new SessionJournal(events, new SimpleMeterRegistry());
    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final TestClinic clinic = new TestClinic(jdbc);
    private final Caller.Staff therapist = clinic.staff(StaffRole.THERAPIST);
    private final StudentId student = clinic.student(therapist);
    private final LiveSessions live = new LiveSessions(
            new SessionReading(jdbc),
            new LiveReading(jdbc),
            events,
            new Presences(events, jdbc, clock),
            this::settings,
            clock);

    private final AppointmentId appointment = AppointmentId.next();

    @Test
    void whoIsThereIsSaidWithSinceWhenAndHowGoodTheConnectionIs() {
        SessionId session = session("open", NOW.minusSeconds(1_200));
        ParticipantId seat = seat(session, "therapist", "joined");
        ParticipantId parent = seat(session, "guardian", "waiting");
        write(joined(session, seat, RoomRole.THERAPIST, 1_200));
        write(sample(session, seat, 300, 40));
        write(sample(session, seat, 60, 90));
        write(new SessionFact.ParticipantWaiting(
                session,
                clinic.id(),
                appointment,
                parent,
                new PersonKey("invitation:" + parent),
                RoomRole.GUARDIAN,
                NOW.minusSeconds(45)));

        LiveSession only = live.seenBy(therapist).sessions().getFirst();

        assertThat(only.id()).isEqualTo(session);
        assertThat(only.student().id()).isEqualTo(student.toString());
        LiveSession.Present talks = only.people().getFirst();
        assertThat(talks.state()).isEqualTo("joined");
        assertThat(talks.since()).isEqualTo(NOW.minusSeconds(1_200));
        assertThat(talks.quality()).containsEntry("round_trip_ms", 90);
        LiveSession.Present waits = only.people().getLast();
        assertThat(waits.state()).isEqualTo("waiting");
        assertThat(waits.since()).isEqualTo(NOW.minusSeconds(45));
        assertThat(waits.quality()).isNull();
    }

    @Test
    void aSampleFromLongAgoSaysNothingAboutNow() {
        SessionId session = session("open", NOW.minusSeconds(1_200));
        ParticipantId seat = seat(session, "therapist", "joined");
        write(sample(session, seat, 121, 40));

        assertThat(live.seenBy(therapist)
                        .sessions()
                        .getFirst()
                        .people()
                        .getFirst()
                        .quality())
                .isNull();
    }

    @Test
    void minutesAreThoseOfTheClinicsDayAndOfWhoWasTogether() {
        Instant morning =
                LocalDate.of(2026, 11, 21).atStartOfDay(TestClinic.ZONE).toInstant();
        together(session("ended", morning), morning, 1_500);
        together(session("ended", morning.minusSeconds(1)), morning.minusSeconds(1), 600);
        together(session("open", NOW.minusSeconds(90)), NOW.minusSeconds(90), 0);

        LiveSession.Overview overview = live.seenBy(therapist);

        assertThat(overview.now()).isEqualTo(NOW);
        assertThat(overview.sessionsToday()).isEqualTo(2);
        assertThat(overview.minutesToday()).as("25 and 1.5").isEqualTo(26);
        assertThat(overview.sessions()).hasSize(1);
    }

    @Test
    void aTherapistSeesTheOwnCaseloadAloneAndOthersTheirClinic() {
        SessionId session = session("open", NOW.minusSeconds(90));
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        Caller.Staff stranger = new TestClinic(jdbc).staff(StaffRole.SUPERVISOR);

        assertThat(live.seenBy(colleague)).isEqualTo(new LiveSession.Overview(NOW, 0, 0, List.of()));
        assertThat(live.seenBy(stranger).sessions()).isEmpty();
        for (StaffRole role : List.of(StaffRole.SUPERVISOR, StaffRole.ADMINISTRATOR)) {
            assertThat(live.seenBy(clinic.staff(role)).sessions())
                    .extracting(LiveSession::id)
                    .containsExactly(session);
        }
    }

    /** Both from {@code from} on, for so many seconds; for ever if none. */
    private void together(SessionId session, Instant from, long seconds) {
        long ago = Duration.between(from, NOW).toSeconds();
        for (Map.Entry<String, RoomRole> who : Map.of("therapist", RoomRole.THERAPIST, "guardian", RoomRole.GUARDIAN)
                .entrySet()) {
            ParticipantId seat = seat(session, who.getKey(), seconds > 0 ? "left" : "joined");
            write(joined(session, seat, who.getValue(), ago));
            if (seconds > 0) {
                write(new SessionFact.ParticipantLeft(
                        session, clinic.id(), appointment, seat, LeaveReason.LEFT, null, from.plusSeconds(seconds)));
            }
        }
    }

    private SessionFact joined(SessionId session, ParticipantId seat, RoomRole role, long secondsAgo) {
        return new SessionFact.ParticipantJoined(
                session, clinic.id(), seat, new PersonKey("staff:" + seat), role, NOW.minusSeconds(secondsAgo));
    }

    private SessionFact sample(SessionId session, ParticipantId seat, long secondsAgo, int roundTrip) {
        return new SessionFact.QualitySampled(
                session,
                clinic.id(),
                seat,
                Duration.ofMillis(roundTrip),
                null,
                null,
                false,
                true,
                SessionFact.Source.SERVER,
                NOW.minusSeconds(secondsAgo));
    }

    private Clinic settings(ClinicId id) {
        return new Clinic(
                id,
                new LocalizedText("Clinic", "عيادة"),
                TestClinic.ZONE,
                Language.EN,
                "latn",
                Set.of(),
                DayOfWeek.SUNDAY,
                Duration.ofMinutes(15),
                Duration.ofMinutes(30),
                ReleasedView.LIVE);
    }

    private void write(SessionFact fact) {
        journal.on(fact);
    }

    private SessionId session(String state, Instant openedAt) {
        SessionId session = SessionId.next();
        AppointmentId of = AppointmentId.next();
        jdbc.sql("""
                insert into appointments (id, clinic_id, student_id, therapist_id, starts_at, ends_at, time_zone, state)
                values (:id, :clinic, :student, :therapist, :at, :at + interval '1 second', 'Asia/Riyadh', 'in_progress')""")
                .param("id", of.value())
                .param("clinic", clinic.id().value())
                .param("student", student.value())
                .param("therapist", therapist.id().value())
                .param("at", openedAt.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into therapy_sessions (id, clinic_id, appointment_id, student_id, therapist_id, state, created_at, opened_at)
                values (?, ?, ?, ?, ?, ?, now(), ?)""")
                .params(
                        session.value(),
                        clinic.id().value(),
                        of.value(),
                        student.value(),
                        therapist.id().value(),
                        state,
                        openedAt.atOffset(ZoneOffset.UTC))
                .update();
        return session;
    }

    private ParticipantId seat(SessionId session, String role, String state) {
        ParticipantId seat = ParticipantId.next();
        String person = role.equals("therapist") ? "staff:" + therapist.id() : "invitation:" + seat;
        jdbc.sql("""
                insert into session_participants (id, session_id, clinic_id, person, role, name_latin, language, state, incarnation,
                    resume_hash, created_at, updated_at)
                values (?, ?, ?, ?, ?, 'Somebody', 'en', ?, 1, '\\x00', clock_timestamp(), now())""")
                .params(seat.value(), session.value(), clinic.id().value(), person, role, state)
                .update();
        return seat;
    }
}
