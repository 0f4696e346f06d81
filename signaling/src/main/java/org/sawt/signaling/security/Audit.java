package org.sawt.signaling.security;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StudentId;

/**
 * The append-only record of who did or read what. An entry is written in the transaction of the act it tells of; that of a
 * refused act in its own, so that the rollback that follows a refusal does not take it away. Refuse outside of
 * transactions: within one, two connections would be held at once, and a pool of those who wait for the second is stuck.
 */
public interface Audit {

    /** Appends {@code entry} with the current time. */
    void record(Entry entry);

    enum Action {
        SIGN_IN,
        SIGN_OUT,
        PASSWORD_CHANGED,
        STAFF_CHANGED,
        CLINIC_CHANGED,
        TOKEN_REFUSED,
        ORIGIN_REFUSED,
        LINK_ISSUED,
        LINK_EXCHANGED,
        LINK_REVOKED,
        ADMISSION,
        JOIN_REFUSED,
        RECORD_READ,
        RECORD_EXPORTED,
        APPOINTMENT_CHANGED,
        STUDENT_CHANGED,
        GOAL_CHANGED,
        LADDER_CHANGED,
        TRIALS_RECORDED,
        RECORD_WRITTEN,
        RECORD_SIGNED,
        RECORD_RELEASED,
        NOTE_WRITTEN,
        PLAN_CHANGED,
        RELAYS_CHECKED
    }

    enum Outcome {
        DONE,
        REFUSED
    }

    /**
     * One act. {@code actor} is null for somebody unknown (a failed sign-in); {@code object} is the id of what was acted
     * on; {@code detail} is a code or a count, never a name, an address or record text.
     */
    record Entry(
            Action action,
            Outcome outcome,
            @Nullable ClinicId clinic,
            @Nullable Caller actor,
            @Nullable UUID object,
            @Nullable StudentId student,
            @Nullable String detail) {

        public static Entry done(Action action, Caller actor, UUID object, @Nullable StudentId student) {
            return new Entry(action, Outcome.DONE, actor.clinic(), actor, object, student, null);
        }

        /** A record of {@code student} was read for {@code purpose}. */
        public static Entry read(Caller actor, UUID object, StudentId student, Purpose purpose) {
            return read(Action.RECORD_READ, actor, object, student, purpose);
        }

        /** The same, for a way of reading that has an action of its own. */
        public static Entry read(Action action, Caller actor, UUID object, StudentId student, Purpose purpose) {
            return new Entry(action, Outcome.DONE, actor.clinic(), actor, object, student, purpose.wire());
        }

        public static Entry refused(Action action, @Nullable Caller actor, @Nullable UUID object, String detail) {
            return new Entry(
                    action, Outcome.REFUSED, actor == null ? null : actor.clinic(), actor, object, null, detail);
        }
    }
}
