package org.sawt.signaling.exports;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.DeliveredMinutes;
import org.sawt.signaling.progress.MinutesReports;
import org.sawt.signaling.progress.ProgressReports;
import org.sawt.signaling.progress.StudentProgress;
import org.sawt.signaling.progress.TrialLine;
import org.sawt.signaling.progress.TrialLines;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies of what a clinic holds of a student. Who may see a student's progress may copy it; administrators copy the minutes.
 * Refusals are those of {@link ProgressReports} and {@link MinutesReports}; each copy is audited before it is handed out.
 */
@Service
public class StudentFiles {

    private final ProgressReports progress;
    private final MinutesReports minutes;
    private final FileRows rows;
    private final TrialLines trials;
    private final Clinics clinics;
    private final Audit audit;
    private final TransactionTemplate transaction;

    StudentFiles(
            ProgressReports progress,
            MinutesReports minutes,
            FileRows rows,
            TrialLines trials,
            Clinics clinics,
            Audit audit,
            TransactionTemplate transaction) {
        this.progress = progress;
        this.minutes = minutes;
        this.rows = rows;
        this.trials = trials;
        this.clinics = clinics;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Everything of the days that {@link ProgressReports#of} takes for {@code from} and {@code to}. */
    public StudentFile file(
            Caller.Staff reader, StudentId student, @Nullable LocalDate from, @Nullable LocalDate to, Purpose purpose) {
        StudentProgress work = progress(reader, student, from, to, purpose);
        return Objects.requireNonNull(transaction.execute(_ -> read(reader, work)));
    }

    /** Results by goal and session. */
    public StudentProgress progress(
            Caller.Staff reader, StudentId student, @Nullable LocalDate from, @Nullable LocalDate to, Purpose purpose) {
        StudentProgress work = progress.of(reader, student, from, to, purpose);
        copied(reader, student, purpose);
        return work;
    }

    /** Every single trial, those that were voided and the voids too, by time. */
    public List<TrialLine> trials(
            Caller.Staff reader, StudentId student, @Nullable LocalDate from, @Nullable LocalDate to, Purpose purpose) {
        List<TrialLine> lines = trials.of(reader, student, from, to, purpose);
        copied(reader, student, purpose);
        return lines;
    }

    /** What was confirmed, also for administrators. */
    public DeliveredMinutes minutes(
            Caller.Staff reader, StudentId student, @Nullable LocalDate from, @Nullable LocalDate to, Purpose purpose) {
        DeliveredMinutes delivered = minutes.of(reader, student, from, to, purpose);
        copied(reader, student, purpose);
        return delivered;
    }

    private void copied(Caller.Staff reader, StudentId student, Purpose purpose) {
        Audit.Entry entry = Audit.Entry.read(Audit.Action.RECORD_EXPORTED, reader, student.value(), student, purpose);
        transaction.executeWithoutResult(_ -> audit.record(entry));
    }

    private StudentFile read(Caller.Staff reader, StudentProgress work) {
        Clinic clinic = clinics.byId(reader.clinic());
        Window window = new Window(work.student(), work.from(), work.to(), clinic.zone());
        List<StudentFile.Meeting> appointments = rows.appointments(window);
        List<StudentFile.Session> sessions = rows.sessions(window);
        List<StudentFile.Access> accesses = rows.accesses(window);
        return new StudentFile(
                clinic,
                rows.student(work.student()),
                rows.carers(work.student()),
                rows.staff(named(appointments, sessions, accesses)),
                appointments,
                sessions,
                work,
                rows.agreements(window),
                accesses);
    }

    private static List<UUID> named(
            List<StudentFile.Meeting> appointments,
            List<StudentFile.Session> sessions,
            List<StudentFile.Access> accesses) {
        return Stream.of(
                        appointments.stream().map(StudentFile.Meeting::therapist),
                        sessions.stream().map(StudentFile.Session::therapist),
                        accesses.stream().map(StudentFile.Access::staff).filter(Objects::nonNull))
                .flatMap(one -> one)
                .distinct()
                .toList();
    }
}
