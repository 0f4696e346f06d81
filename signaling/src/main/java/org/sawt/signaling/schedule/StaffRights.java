package org.sawt.signaling.schedule;

import java.util.Optional;
import org.sawt.signaling.rooms.RoomRole;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.StaffId;

/** What staff may do with an appointment that they see. */
final class StaffRights {

    private StaffRights() {}

    /** A therapist plans, moves and cancels the own appointments; supervisors and administrators everybody's. */
    static boolean mayPlanFor(Caller.Staff by, StaffId therapist) {
        return by.role() != StaffRole.THERAPIST || by.id().equals(therapist);
    }

    /** As whom {@code caller} comes into the room: the therapist of the appointment or a supervisor; nobody else does. */
    static Optional<RoomRole> roomRole(Caller.Staff caller, Appointment appointment) {
        return switch (caller.role()) {
            case THERAPIST ->
                caller.id().equals(appointment.therapist()) ? Optional.of(RoomRole.THERAPIST) : Optional.empty();
            case SUPERVISOR -> Optional.of(RoomRole.SUPERVISOR);
            case ADMINISTRATOR -> Optional.empty();
        };
    }
}
