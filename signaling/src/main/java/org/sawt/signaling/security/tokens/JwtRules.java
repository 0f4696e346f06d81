package org.sawt.signaling.security.tokens;

import java.time.Instant;
import java.util.List;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;

/** What every token must say, apart from the time, which is compared where {@code token_expired} can be told apart. */
final class JwtRules {

    private JwtRules() {}

    static OAuth2TokenValidator<Jwt> of(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(
                List.of(new JwtIssuerValidator(issuer), new JwtAudienceValidator(audience)));
    }

    /** A token without an end is not a token. */
    static Instant expiryOf(Jwt jwt) {
        Instant expiry = jwt.getExpiresAt();
        if (expiry == null) {
            throw new BadJwtException("no expiry");
        }
        return expiry;
    }
}
