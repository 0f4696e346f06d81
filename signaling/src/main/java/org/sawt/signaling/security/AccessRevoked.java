package org.sawt.signaling.security;

import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.ProgressLinkId;
import org.sawt.signaling.shared.StaffId;

/** Somebody lost a right; published inside the transaction that took it, and acted on at once after its commit. */
public sealed interface AccessRevoked {

    /** Whether {@code caller} is who lost it. */
    boolean concerns(Caller caller);

    /** A staff account was disabled, signed out everywhere, its role changed, or its caseload lost a student. */
    record OfStaff(StaffId staff) implements AccessRevoked {
        @Override
        public boolean concerns(Caller caller) {
            return caller instanceof Caller.Staff member && member.id().equals(staff);
        }
    }

    /** A link was revoked or its appointment cancelled. */
    record OfInvitation(InvitationId invitation) implements AccessRevoked {
        @Override
        public boolean concerns(Caller caller) {
            return caller instanceof Caller.Guest guest && guest.invitation().equals(invitation);
        }
    }

    /** A progress link was revoked, or another took its place. */
    record OfProgressLink(ProgressLinkId link) implements AccessRevoked {
        @Override
        public boolean concerns(Caller caller) {
            return caller instanceof Caller.Relative relative && relative.link().equals(link);
        }
    }
}
