package org.sawt.signaling.security.tokens;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.RealtimeTokens;
import org.sawt.signaling.security.StaffDirectory;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Our own tokens and the identity provider's, told apart by their issuer; what is refused is audited. */
@Component
class CheckedRealtimeTokens implements RealtimeTokens {

    private final SignedTokens ours;
    private final IdentityProvider provider;
    private final StaffDirectory directory;
    private final Audit audit;
    private final Clock clock;

    CheckedRealtimeTokens(
            SignedTokens ours, IdentityProvider provider, StaffDirectory directory, Audit audit, Clock clock) {
        this.ours = ours;
        this.provider = provider;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Minted mint(Caller caller) {
        return ours.mint(caller);
    }

    @Override
    public Verified verify(String token) {
        try {
            return isOurs(token) ? verifyOurs(token) : provider.verify(token);
        } catch (RefusedException refused) {
            audit.record(Audit.Entry.refused(
                    Audit.Action.TOKEN_REFUSED,
                    null,
                    null,
                    refused.refusal().code().wire()));
            throw refused;
        }
    }

    private Verified verifyOurs(String token) {
        SignedTokens.Claimed claimed = ours.read(token);
        if (!clock.instant().isBefore(claimed.expiresAt())) {
            throw Refusal.of(RefusalCode.TOKEN_EXPIRED, "the token ran out").asException();
        }
        return new Verified(today(claimed.caller()), claimed.expiresAt());
    }

    /**
     * A role or an account that was taken since is not given back by a token; a guest's right is asked of its appointment,
     * a relative's of the link.
     */
    private Caller today(Caller claimed) {
        return switch (claimed) {
            case Caller.Guest guest -> guest;
            case Caller.Relative relative -> relative;
            case Caller.Staff staff ->
                directory
                        .byId(staff.id())
                        .map(member -> new Caller.Staff(member.id(), member.clinic(), member.role()))
                        .orElseThrow(() -> Refusal.of(RefusalCode.UNAUTHORIZED, "this account is disabled")
                                .asException());
        };
    }

    /** Only chooses who checks it: a token that lies about its issuer fails there. */
    private static boolean isOurs(String token) {
        try {
            return SignedTokens.ISSUER.equals(
                    SignedJWT.parse(token).getJWTClaimsSet().getIssuer());
        } catch (ParseException notSigned) {
            throw Refusal.of(RefusalCode.UNAUTHORIZED, "not a signed token").asException();
        }
    }
}
