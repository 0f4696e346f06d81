package org.sawt.signaling.progress;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.sawt.signaling.schedule.KnownStudents;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may see and write a student's record: therapists for their caseload, supervisors for the clinic. Reads see one moment
 * and are audited with their purpose in the same transaction; refusals after it.
 */
@Component
class RecordAccess {

    private final KnownStudents students;
    private final Audit audit;
    private final TransactionTemplate transaction;

    RecordAccess(KnownStudents students, Audit audit, PlatformTransactionManager transactions) {
        this.students = students;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Reads {@code object}, of which {@code read} finds nothing unless the reader may know of it. */
    <T> T read(Caller.Staff reader, UUID object, Purpose purpose, Supplier<Optional<Of<T>>> read) {
        requireClinician(reader, object, Audit.Action.RECORD_READ);
        return audited(reader, object, purpose, read);
    }

    /** The same for what administrators may read, too, or families. */
    <T> T audited(Caller reader, UUID object, Purpose purpose, Supplier<Optional<Of<T>>> read) {
        Optional<Of<T>> found = Optional.ofNullable(transaction.execute(_ -> {
            Optional<Of<T>> seen = read.get();
            seen.ifPresent(one -> audit.record(Audit.Entry.read(reader, object, one.student(), purpose)));
            return seen.orElse(null);
        }));
        return found.orElseThrow(() -> notFound(reader, object, Audit.Action.RECORD_READ))
                .content();
    }

    /** Reads what belongs to {@code student}, whom the reader must be allowed to know of. */
    <T> T readOf(Caller.Staff reader, StudentId student, Purpose purpose, Supplier<T> read) {
        requireClinician(reader, student.value(), Audit.Action.RECORD_READ);
        return auditedOf(reader, student, purpose, read);
    }

    /** The same for what administrators may read, too. */
    <T> T auditedOf(Caller.Staff reader, StudentId student, Purpose purpose, Supplier<T> read) {
        return audited(
                reader,
                student.value(),
                purpose,
                () -> students.isKnown(reader, student)
                        ? Optional.of(new Of<>(student, read.get()))
                        : Optional.empty());
    }

    /** What was read, and whose it is. */
    record Of<T>(StudentId student, T content) {}

    /** Administrators see attendance and minutes, not what is worked at. */
    void requireClinician(Caller.Staff by, UUID object, Audit.Action attempted) {
        if (by.role() == StaffRole.ADMINISTRATOR) {
            throw denied(
                    by, object, attempted, Refusal.of(RefusalCode.FORBIDDEN, "this is for therapists and supervisors"));
        }
    }

    RefusedException forbidden(Caller.Staff by, UUID object, Audit.Action attempted) {
        return denied(by, object, attempted, Refusal.of(RefusalCode.FORBIDDEN, "this is for its therapist"));
    }

    RefusedException notFound(Caller by, UUID object, Audit.Action attempted) {
        return denied(by, object, attempted, Refusal.of(RefusalCode.NOT_FOUND, "no such thing"));
    }

    /** {@code not_found}, audited, where {@code by} may not know of {@code student}; {@code forbidden} to administrators. */
    void requireVisible(Caller.Staff by, StudentId student, Audit.Action attempted) {
        requireClinician(by, student.value(), attempted);
        if (!students.isKnown(by, student)) {
            throw notFound(by, student.value(), attempted);
        }
    }

    private RefusedException denied(Caller by, UUID object, Audit.Action attempted, Refusal refusal) {
        audit.record(Audit.Entry.refused(attempted, by, object, refusal.code().wire()));
        return refusal.asException();
    }
}
