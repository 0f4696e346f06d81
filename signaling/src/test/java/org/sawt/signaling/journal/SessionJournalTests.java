package org.sawt.signaling.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaFault;
import org.sawt.signaling.database.TestDatabases;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.LeaveReason;
import org.sawt.signaling.rooms.PathState;
import org.sawt.signaling.rooms.PersonKey;
import org.sawt.signaling.rooms.RoomRole;
import org.sawt.signaling.rooms.SessionFact;
import org.sawt.signaling.schedule.KnownStudents;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The journal on a real PostgreSQL: what goes in stays, in order, and is read by those who may. */
class SessionJournalTests {

    private static final Instant START = Instant.parse("2026-11-21T13:00:00Z");

    private final DataSource database = TestDatabases.fresh().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final SessionEvents events = new SessionEvents(jdbc, JsonMapper.shared());
    private final SessionJournal journal = new SessionJournal(events, new SimpleMeterRegistry());
    private final List<Audit.Entry> audited = new ArrayList<>();
    private final SessionReports reports = new SessionReports(
            new SessionReading(jdbc),
            new KnownStudents(jdbc),
            events,
            audited::add,
            transaction,
            Clock.fixed(START.plusSeconds(3_600), ZoneOffset.UTC));

    private final ClinicId clinic = ClinicId.next();
    private final StaffId therapist = StaffId.next();
    private final StaffId stranger = StaffId.next();
    private final StudentId student = StudentId.next();
    private final AppointmentId appointment = AppointmentId.next();
    private final SessionId session = SessionId.next();
    private final ParticipantId seat = ParticipantId.next();

    @BeforeEach
    void aSession() {
        jdbc.sql("""
                insert into clinics (id, name_en, name_ar, time_zone, language, weekend, first_day)
                values (?, 'Clinic', 'عيادة', 'Asia/Riyadh', 'ar', '{5,6}', 7)""").param(clinic.value()).update();
        staff(therapist, "t@clinic.example");
        staff(stranger, "s@clinic.example");
        insert(
                "insert into students (id, clinic_id, name_latin) values (?, ?, 'Sara')",
                student.value(),
                clinic.value());
        insert("insert into caseloads (staff_id, student_id) values (?, ?)", therapist.value(), student.value());
        insert("""
                insert into appointments (id, clinic_id, student_id, therapist_id, starts_at, ends_at, time_zone, state)
                values (?, ?, ?, ?, now(), now() + interval '30 minutes', 'Asia/Riyadh', 'in_progress')""", appointment.value(), clinic.value(), student.value(), therapist.value());
        insert("""
                insert into therapy_sessions
                    (id, clinic_id, appointment_id, student_id, therapist_id, state, created_at, opened_at)
                values (?, ?, ?, ?, ?, 'open', now(), now())""", session.value(), clinic.value(), appointment.value(), student.value(), therapist.value());
        insert("""
                insert into session_participants (id, session_id, clinic_id, person, role, name_latin, language, state, incarnation,
                    resume_hash, created_at, updated_at)
                values (?, ?, ?, ?, 'therapist', 'T', 'en', 'joined', 1, '\\x00', now(), now())""", seat.value(), session.value(), clinic.value(), "staff:" + therapist);
    }

    @Test
    void aSessionReadsAsItHappened() {
        write(opened(0));
        write(joined(1));
        write(new SessionFact.QualitySampled(
                session,
                clinic,
                seat,
                Duration.ofMillis(41),
                null,
                0.01,
                true,
                true,
                SessionFact.Source.SERVER,
                START.plusSeconds(30)));
        write(new SessionFact.ParticipantLeft(
                session, clinic, appointment, seat, LeaveReason.SESSION_ENDED, null, START.plusSeconds(60)));
        write(new SessionFact.SessionEnded(
                session, clinic, appointment, EndReason.ENDED_BY_STAFF, seat, START.plusSeconds(60)));

        SessionReport report = reports.report(reader(therapist), session, Purpose.TREATMENT);

        assertThat(report.events()).extracting(JournalEntry::seq).containsExactly(1, 2, 3, 4, 5);
        assertThat(report.events())
                .extracting(JournalEntry::type)
                .containsExactly(
                        EntryType.OPENED, EntryType.JOINED, EntryType.QUALITY, EntryType.LEFT, EntryType.ENDED);
        assertThat(report.events().get(2).data())
                .isEqualTo(Map.of(
                        "round_trip_ms", 41, "loss", 0.01, "relayed", true, "flowing", true, "source", "server"));
        assertThat(report.events().getFirst().data()).isEqualTo(Map.of("by", therapist.toString(), "media", "routed"));
        assertThat(report.events().getLast().data())
                .isEqualTo(Map.of("reason", "ended_by_staff", "by", seat.toString()));
        assertThat(report.attendance().getFirst().seconds()).isEqualTo(59);
        assertThat(JournalCsv.of(report))
                .startsWith("seq,at,type,participant,role,data\r\n1,2026-11-21T13:00:00Z,opened,,,by=" + therapist
                        + " media=routed\r\n")
                .contains(seat + ",therapist,flowing=true loss=0.01 relayed=true round_trip_ms=41 source=server\r\n");
    }

    @Test
    void whatBefellTheMediaReadsAsItHappened() {
        write(new SessionFact.LinkFailed(session, clinic, seat, "one", MediaFault.ICE_FAILED, START));
        write(new SessionFact.LinkFailed(session, clinic, seat, "two", null, START));
        write(moved(MediaEngine.Mode.MESH, MediaFault.SERVER_SILENT, 2));
        write(moved(MediaEngine.Mode.ROUTED, null, 3));

        SessionReport report = reports.report(reader(therapist), session, Purpose.TREATMENT);

        assertThat(report.events())
                .extracting(JournalEntry::data)
                .containsExactly(
                        Map.of("link", "one", "fault", "ice_failed"),
                        Map.of("link", "two"),
                        Map.of("from", "routed", "to", "mesh", "reason", "server_silent", "epoch", 2),
                        Map.of("from", "routed", "to", "routed", "reason", "restart", "epoch", 3));
        assertThat(JournalCsv.of(report))
                .contains(",media_moved,,,epoch=2 from=routed reason=server_silent to=mesh\r\n");
    }

    @Test
    void whichWayTheMediaCouldGoAndWentIsReadWithoutAnAddress() {
        write(new SessionFact.PathsTested(
                session, clinic, seat, PathState.FAILS, PathState.WORKS, PathState.WORKS, PathState.ABSENT, START));
        write(new SessionFact.PathChanged(session, clinic, seat, true, START));

        SessionReport report = reports.report(reader(therapist), session, Purpose.TREATMENT);

        assertThat(report.events())
                .extracting(JournalEntry::data)
                .containsExactly(
                        Map.of("direct", "fails", "relay_udp", "works", "relay_tcp", "works", "relay_tls", "absent"),
                        Map.of("relayed", true));
        assertThat(JournalCsv.of(report))
                .contains("direct=fails relay_tcp=works relay_tls=absent relay_udp=works\r\n")
                .contains(",path_changed," + seat + ",therapist,relayed=true\r\n");
    }

    private SessionFact moved(MediaEngine.Mode to, @Nullable MediaFault fault, int epoch) {
        return new SessionFact.MediaMoved(session, clinic, MediaEngine.Mode.ROUTED, to, fault, epoch, START);
    }

    @Test
    void writersAtOnceLeaveNoGapAndNoTwin() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                writers.add(threads.submit(() -> write(opened(0))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }

        assertThat(events.of(session, 0)).extracting(JournalEntry::seq).containsExactlyElementsOf(numbersTo(40));
        assertThat(events.of(session, 38)).hasSize(2);
    }

    @Test
    void aTransactionThatFailsLeavesNoEntryAndNoGap() {
        write(opened(0));
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    journal.on(joined(1));
                    throw new IllegalStateException("the seat could not be stored");
                }))
                .isInstanceOf(IllegalStateException.class);
        write(joined(2));

        assertThat(events.of(session, 0)).extracting(JournalEntry::seq).containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update session_events set type = 'left'",
                "delete from session_events",
                "truncate session_events",
                "update session_events set at = now() where false"
            })
    void nobodyRewritesTheJournal(String attempt) {
        write(opened(0));

        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(events.of(session, 0)).hasSize(1);
    }

    @Test
    void aTherapistWithoutTheChildOnTheCaseloadFindsNothing() {
        write(opened(0));

        assertThatThrownBy(() -> reports.report(reader(stranger), session, Purpose.TREATMENT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not_found");
        assertThatThrownBy(() -> reports.sessionsOf(reader(stranger), student, Purpose.TREATMENT))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("not_found");
        assertThat(audited).hasSize(2).allMatch(entry -> entry.outcome() == Audit.Outcome.REFUSED);
        assertThat(reports.sessionsOf(reader(therapist), student, Purpose.TREATMENT))
                .hasSize(1);
    }

    @Test
    void anotherClinicFindsNothing() {
        Caller.Staff elsewhere = new Caller.Staff(StaffId.next(), ClinicId.next(), StaffRole.SUPERVISOR);

        assertThatThrownBy(() -> reports.report(elsewhere, session, Purpose.TREATMENT))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void everyReadIsAuditedWithWhatItWasFor() {
        reports.report(reader(therapist), session, Purpose.TREATMENT);
        reports.export(reader(therapist), session, Purpose.FAMILY_REQUEST);
        reports.sessionsOf(reader(therapist), student, Purpose.REPORT);

        assertThat(audited)
                .extracting(Audit.Entry::action)
                .containsExactly(Audit.Action.RECORD_READ, Audit.Action.RECORD_EXPORTED, Audit.Action.RECORD_READ);
        assertThat(audited).extracting(Audit.Entry::detail).containsExactly("treatment", "family_request", "report");
        assertThat(audited).allSatisfy(entry -> assertThat(entry.student()).isEqualTo(student));
    }

    private SessionFact opened(long second) {
        return new SessionFact.SessionOpened(
                session, clinic, appointment, therapist, MediaEngine.Mode.ROUTED, START.plusSeconds(second));
    }

    private SessionFact joined(long second) {
        return new SessionFact.ParticipantJoined(
                session,
                clinic,
                seat,
                new PersonKey("staff:" + therapist),
                RoomRole.THERAPIST,
                START.plusSeconds(second));
    }

    private void write(SessionFact fact) {
        transaction.executeWithoutResult(_ -> journal.on(fact));
    }

    private Caller.Staff reader(StaffId staff) {
        return new Caller.Staff(staff, clinic, StaffRole.THERAPIST);
    }

    private void staff(StaffId id, String email) {
        insert(
                "insert into staff (id, clinic_id, email, role, name_latin, language) values (?, ?, ?, 'therapist', 'T', 'en')",
                id.value(),
                clinic.value(),
                email);
    }

    private void insert(String sql, Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    private static List<Integer> numbersTo(int last) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= last; number++) {
            numbers.add(number);
        }
        return numbers;
    }
}
