package org.sawt.signaling.security;

import java.util.Arrays;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.ProgressLinkId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StaffId;

/** Whoever is at the other end of a request or a socket, authenticated; what they may do is asked of the data they touch. */
public sealed interface Caller {

    ClinicId clinic();

    /** A signed-in member of staff. */
    record Staff(StaffId id, ClinicId clinic, StaffRole role) implements Caller {

        /** Refuses as {@code forbidden} whoever has none of {@code roles}. */
        public void mustBe(StaffRole... roles) {
            if (!Arrays.asList(roles).contains(role)) {
                throw Refusal.of(RefusalCode.FORBIDDEN, "this needs another role")
                        .asException();
            }
        }
    }

    /** The holder of a join link, limited to one appointment. */
    record Guest(InvitationId invitation, AppointmentId appointment, ClinicId clinic, GuestRole role)
            implements Caller {}

    /** A guardian who came by a progress link, limited to what is shown of one child's record; no call is theirs. */
    record Relative(ProgressLinkId link, ClinicId clinic) implements Caller {}
}
