package org.sawt.signaling.schedule;

import java.time.Instant;
import org.sawt.signaling.security.Clinic;

/** When an appointment's links work; a session that staff opened early opens it early. */
public record JoinWindow(Instant opensAt, Instant closesAt) {

    public static JoinWindow of(TimeSlot slot, Clinic clinic) {
        return new JoinWindow(
                slot.startsAt().minus(clinic.opensBefore()), slot.endsAt().plus(clinic.closesAfter()));
    }

    boolean isYetToOpen(Instant now) {
        return now.isBefore(opensAt);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(closesAt);
    }
}
