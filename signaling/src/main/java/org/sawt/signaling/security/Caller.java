package org.sawt.signaling.security;

import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.StaffId;

/** Whoever is at the other end of a request or a socket, authenticated; what they may do is asked of the data they touch. */
public sealed interface Caller {

    ClinicId clinic();

    /** A signed-in member of staff. */
    record Staff(StaffId id, ClinicId clinic, StaffRole role) implements Caller {}

    /** The holder of a join link, limited to one appointment. */
    record Guest(InvitationId invitation, AppointmentId appointment, ClinicId clinic, GuestRole role)
            implements Caller {}
}
