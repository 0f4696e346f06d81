package org.sawt.signaling.schedule;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;

/**
 * An invitation to an appointment.
 *
 * @param guardian whom a guardian's invitation is for; null for a guest
 */
public record Invitation(
        InvitationId id,
        AppointmentId appointment,
        ClinicId clinic,
        GuestRole role,
        @Nullable GuardianId guardian,
        PersonName name,
        Language language,
        boolean revoked) {

    /** The same under a new id, and so with a new link. */
    Invitation again() {
        return new Invitation(InvitationId.next(), appointment, clinic, role, guardian, name, language, false);
    }

    Caller.Guest holder() {
        return new Caller.Guest(id, appointment, clinic, role);
    }
}
