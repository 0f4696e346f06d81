package org.sawt.signaling.schedule;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.SessionId;

/**
 * What a guest's page shows; nothing in it says whose appointment it is.
 *
 * @param link tells a page that another link was opened in its browser meanwhile
 * @param seconds how long the session was open, once it has ended
 * @param nextAt when the guardian is invited next
 * @param recordShown whether this guest is shown something of the child's record now
 */
public record GuestVisit(
        InvitationId link,
        ClinicSign clinic,
        GuestRole role,
        Language language,
        SessionId session,
        String state,
        Instant startsAt,
        Instant closesAt,
        @Nullable Long seconds,
        @Nullable Instant nextAt,
        boolean rated,
        boolean recordShown) {

    /** What a guest may know of the clinic. */
    public record ClinicSign(LocalizedText name, ZoneId timeZone, String digits) {
        static ClinicSign of(Clinic clinic) {
            return new ClinicSign(clinic.name(), clinic.zone(), clinic.digits());
        }
    }
}
