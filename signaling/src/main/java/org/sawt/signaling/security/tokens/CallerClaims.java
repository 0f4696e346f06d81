package org.sawt.signaling.security.tokens;

import java.util.Locale;
import java.util.Objects;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.ProgressLinkId;
import org.sawt.signaling.shared.StaffId;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** A caller as the claims of our tokens. */
final class CallerClaims {

    private static final String KIND = "kind";
    private static final String CLINIC = "clinic";
    private static final String ROLE = "role";
    private static final String APPOINTMENT = "appointment";
    private static final String STAFF = "staff";
    private static final String GUEST = "guest";
    private static final String RELATIVE = "relative";

    private CallerClaims() {}

    static void write(Caller caller, JwtClaimsSet.Builder claims) {
        claims.claim(CLINIC, caller.clinic().toString());
        switch (caller) {
            case Caller.Staff staff ->
                claims.claim(KIND, STAFF)
                        .subject(staff.id().toString())
                        .claim(ROLE, staff.role().wire());
            case Caller.Guest guest ->
                claims.claim(KIND, GUEST)
                        .subject(guest.invitation().toString())
                        .claim(APPOINTMENT, guest.appointment().toString())
                        .claim(ROLE, guest.role().wire());
            case Caller.Relative relative ->
                claims.claim(KIND, RELATIVE).subject(relative.link().toString());
        }
    }

    /** Throws IllegalArgumentException for claims that we never wrote. */
    static Caller read(Jwt jwt) {
        ClinicId clinic = ClinicId.of(text(jwt, CLINIC));
        String role = text(jwt, ROLE).toUpperCase(Locale.ROOT);
        return switch (text(jwt, KIND)) {
            case STAFF -> new Caller.Staff(StaffId.of(text(jwt, "sub")), clinic, StaffRole.valueOf(role));
            case RELATIVE -> new Caller.Relative(ProgressLinkId.of(text(jwt, "sub")), clinic);
            case GUEST ->
                new Caller.Guest(
                        InvitationId.of(text(jwt, "sub")),
                        AppointmentId.of(text(jwt, APPOINTMENT)),
                        clinic,
                        GuestRole.valueOf(role));
            default -> throw new IllegalArgumentException("unknown kind of caller");
        };
    }

    private static String text(Jwt jwt, String claim) {
        return Objects.requireNonNullElse(jwt.getClaimAsString(claim), "");
    }
}
