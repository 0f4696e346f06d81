package org.sawt.signaling.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.KnownStudents;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports of sessions for those who may read them; every read leaves an audit entry in the same transaction. */
@Service
class SessionReports {

    private static final long SECONDS_A_MINUTE = 60;

    private final SessionReading reading;
    private final KnownStudents students;
    private final SessionEvents events;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SessionReports(
            SessionReading reading,
            KnownStudents students,
            SessionEvents events,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.reading = reading;
        this.students = students;
        this.events = events;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Refuses with {@code not_found} what does not exist or is not the reader's to see. */
    SessionReport report(Caller.Staff reader, SessionId session, Purpose purpose) {
        return read(reader, session, Audit.Action.RECORD_READ, purpose);
    }

    /** The same for a download, audited as such. */
    SessionReport export(Caller.Staff reader, SessionId session, Purpose purpose) {
        return read(reader, session, Audit.Action.RECORD_EXPORTED, purpose);
    }

    /** The newest first; refused with {@code not_found} for a student who is not the reader's to see. */
    List<SessionSummary> sessionsOf(Caller.Staff reader, StudentId student, Purpose purpose) {
        return inTransaction(() -> students.isKnown(reader, student) ? summaries(reader, student, purpose) : null)
                .orElseThrow(() -> notFound(reader, student.value(), Audit.Action.RECORD_READ));
    }

    private SessionReport read(Caller.Staff reader, SessionId session, Audit.Action action, Purpose purpose) {
        return inTransaction(() -> reading.head(reader, session)
                        .map(head -> {
                            audit.record(Audit.Entry.read(action, reader, session.value(), head.studentId(), purpose));
                            return reportOf(head, events.of(session, 0));
                        })
                        .orElse(null))
                .orElseThrow(() -> notFound(reader, session.value(), action));
    }

    private List<SessionSummary> summaries(Caller.Staff reader, StudentId student, Purpose purpose) {
        List<SessionReading.Head> heads = reading.headsOf(reader, student);
        audit.record(Audit.Entry.read(reader, student.value(), student, purpose));
        Map<SessionId, List<JournalEntry>> presence =
                events.presenceIn(heads.stream().map(SessionReading.Head::id).toList());
        return heads.stream()
                .map(head -> summary(head, presence.getOrDefault(head.id(), List.of())))
                .toList();
    }

    /** A refusal comes after it: its audit entry has a connection of its own, and must not wait for one while holding one. */
    private <T> Optional<T> inTransaction(Supplier<@Nullable T> read) {
        return Optional.ofNullable(transaction.execute(_ -> read.get()));
    }

    private RefusedException notFound(Caller.Staff reader, UUID object, Audit.Action action) {
        Refusal refusal = Refusal.of(RefusalCode.NOT_FOUND, "no such thing");
        audit.record(Audit.Entry.refused(action, reader, object, refusal.code().wire()));
        return refusal.asException();
    }

    private SessionSummary summary(SessionReading.Head head, List<JournalEntry> presence) {
        Attendance attendance = Attendance.of(presence, clock.instant());
        Instant openedAt = Objects.requireNonNull(head.openedAt(), "only opened sessions are listed");
        return new SessionSummary(head.id(), openedAt, head.endedAt(), minutes(attendance), head.endReason());
    }

    private SessionReport reportOf(SessionReading.Head head, List<JournalEntry> entries) {
        Instant now = clock.instant();
        Attendance attendance = Attendance.of(entries, now);
        return new SessionReport(
                head.id(),
                head.state(),
                head.appointment(),
                head.student(),
                head.therapist(),
                head.openedAt(),
                head.endedAt(),
                head.endReason(),
                minutes(attendance),
                reading.participantsOf(head.id()).stream()
                        .map(participant -> attended(participant, attendance, now))
                        .toList(),
                entries);
    }

    private static SessionReport.Attended attended(
            SessionReading.Participant participant, Attendance attendance, Instant now) {
        return new SessionReport.Attended(
                participant.id(),
                participant.role(),
                participant.name(),
                attendance.intervalsOf(participant.id()).stream()
                        .map(interval -> new SessionReport.Presence(interval.from(), unlessNow(interval.to(), now)))
                        .toList(),
                attendance.secondsOf(participant.id()).toSeconds());
    }

    private static @Nullable Instant unlessNow(Instant to, Instant now) {
        return to.equals(now) ? null : to;
    }

    private static long minutes(Attendance attendance) {
        return attendance.delivered().toSeconds() / SECONDS_A_MINUTE;
    }
}
