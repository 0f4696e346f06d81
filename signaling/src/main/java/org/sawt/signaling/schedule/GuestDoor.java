package org.sawt.signaling.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Whether a guest's link works now; the one place that knows, for the exchange and for the room. */
@Component
class GuestDoor {

    private final Clock clock;

    GuestDoor(Clock clock) {
        this.clock = clock;
    }

    /**
     * Why {@code invitation} does not work now; empty when it does. While the session is open the link works early, and
     * late for who is {@code known} to have used it, which is asked only then.
     */
    Optional<Refusal> refusal(
            Invitation invitation, Appointment appointment, JoinWindow window, BooleanSupplier known) {
        Instant now = clock.instant();
        if (appointment.state() == AppointmentState.CANCELLED) {
            return refused(RefusalCode.CANCELLED, "the appointment was cancelled");
        }
        if (invitation.revoked()) {
            return refused(RefusalCode.REVOKED, "this link was revoked");
        }
        if (window.isYetToOpen(now) && !appointment.isOpen()) {
            return refused(RefusalCode.TOO_EARLY, "this link does not work yet");
        }
        if (window.isOver(now) && !(appointment.isOpen() && known.getAsBoolean())) {
            return refused(RefusalCode.TOO_LATE, "this link does not work any more");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refused(RefusalCode code, String message) {
        return Optional.of(Refusal.of(code, message));
    }
}
