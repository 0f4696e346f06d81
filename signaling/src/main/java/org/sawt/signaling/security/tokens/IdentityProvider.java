package org.sawt.signaling.security.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.IdentityProviderSettings;
import org.sawt.signaling.security.RealtimeTokens.Verified;
import org.sawt.signaling.security.SecuritySettings;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.security.accounts.ExternalAccounts;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Recognises staff by what the clinic's identity provider says of them; where none is configured, recognises nobody. */
@Component
public class IdentityProvider {

    /** Between the provider's clock and ours. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final @Nullable IdentityProviderSettings settings;
    private final @Nullable ProviderKeys keys;
    private final ExternalAccounts accounts;
    private final Clock clock;

    IdentityProvider(SecuritySettings settings, ExternalAccounts accounts, Clock clock) {
        this.settings = settings.identityProvider();
        this.keys = this.settings == null ? null : new ProviderKeys(this.settings);
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whose access token this is; refuses as {@link org.sawt.signaling.security.RealtimeTokens#verify} says. */
    public Verified verify(String token) {
        Jwt jwt = decode(token);
        Instant expiry = JwtRules.expiryOf(jwt);
        if (!clock.instant().isBefore(expiry.plus(SKEW))) {
            throw Refusal.of(RefusalCode.TOKEN_EXPIRED, "the token ran out").asException();
        }
        return new Verified(staff(jwt.getClaims()), expiry);
    }

    /** Which member of staff these claims, already trusted, speak of; {@code forbidden} when it is nobody we know. */
    public Caller.Staff staff(Map<String, Object> claims) {
        return Optional.ofNullable(text(claims, "sub"))
                .flatMap(subject -> accounts.of(subject, verifiedEmail(claims)))
                .map(IdentityProvider::caller)
                .orElseThrow(() -> Refusal.of(RefusalCode.FORBIDDEN, "the identity is good but has no account here")
                        .asException());
    }

    private Jwt decode(String token) {
        try {
            if (keys == null) {
                throw new BadJwtException("no identity provider is configured");
            }
            Jwt jwt = keys.decode(token);
            JwtRules.expiryOf(jwt);
            Instant begin = jwt.getNotBefore();
            if (begin != null && clock.instant().plus(SKEW).isBefore(begin)) {
                throw new BadJwtException("not good yet");
            }
            return jwt;
        } catch (BadJwtException forged) {
            throw Refusal.of(RefusalCode.UNAUTHORIZED, "not a token that this server takes")
                    .asException();
        } catch (JwtException unreachable) {
            throw Refusal.of(RefusalCode.UNAVAILABLE, "the identity provider's keys cannot be had", TRY_AGAIN)
                    .asException();
        }
    }

    /** Supabase's own {@code user_metadata.email_verified} is not looked at: users can write it themselves. */
    private @Nullable String verifiedEmail(Map<String, Object> claims) {
        boolean always = settings != null && settings.emailsVerified();
        Object verified = claims.getOrDefault("email_verified", always);
        return Objects.equals(verified, true) ? text(claims, "email") : null;
    }

    private static @Nullable String text(Map<String, Object> claims, String claim) {
        return claims.get(claim) instanceof String text && !text.isBlank() ? text : null;
    }

    private static Caller.Staff caller(StaffMember member) {
        return new Caller.Staff(member.id(), member.clinic(), member.role());
    }
}
