package org.sawt.signaling.progress;

import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the therapist of an appointment, and supervisors, write about it, one after another. */
@Component
class RecordWriting {

    private final HeldRows appointments;
    private final RecordRows records;
    private final RecordAccess access;
    private final TransactionTemplate transaction;

    RecordWriting(HeldRows appointments, RecordRows records, RecordAccess access, TransactionTemplate transaction) {
        this.appointments = appointments;
        this.records = records;
        this.access = access;
        this.transaction = transaction;
    }

    /**
     * Makes {@code change} of the appointment and its record, null for none, under a lock that keeps other writers of it out.
     * {@code not_found} or {@code forbidden}, audited as {@code action}, to whoever may not.
     */
    <T> T write(
            Caller.Staff by,
            AppointmentId id,
            Audit.Action action,
            BiFunction<Held, @Nullable ProgressRecord, T> change) {
        requireWriter(by, seen(by, id, action), action);
        return Objects.requireNonNull(transaction.execute(_ -> {
            appointments.lock(id);
            Held held = appointments.visible(by, id).orElseThrow(() -> Refusals.conflict(Refusals.CHANGED));
            return change.apply(held, records.of(id).orElse(null));
        }));
    }

    /** The appointment, if {@code by} may know of it. */
    Held seen(Caller.Staff by, AppointmentId id, Audit.Action action) {
        return appointments.visible(by, id).orElseThrow(() -> access.notFound(by, id.value(), action));
    }

    private void requireWriter(Caller.Staff by, Held held, Audit.Action action) {
        access.requireClinician(by, held.id().value(), action);
        if (!held.isWrittenBy(by)) {
            throw access.forbidden(by, held.id().value(), action);
        }
    }
}
