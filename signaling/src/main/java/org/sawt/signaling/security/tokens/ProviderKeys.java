package org.sawt.signaling.security.tokens;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.IdentityProviderSettings;
import org.sawt.signaling.security.Secret;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Checks the signature of a provider's token. A provider that moves from a shared secret to key pairs (Supabase) signs
 * with both for a while, so the header's algorithm chooses between two decoders, each of which knows only its own kind of
 * key: a public key is never taken for a shared one, and {@code none} for neither.
 */
final class ProviderKeys implements JwtDecoder {

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private final @Nullable JwtDecoder shared;
    private final @Nullable JwtDecoder published;

    ProviderKeys(IdentityProviderSettings settings) {
        OAuth2TokenValidator<Jwt> rules = JwtRules.of(settings.issuer().toString(), settings.audience());
        Secret secret = settings.sharedSecret();
        this.shared = secret == null ? null : sharedKey(secret, rules);
        this.published =
                secret != null && settings.jwkSetUri() == null ? null : new SupplierJwtDecoder(keySet(settings, rules));
    }

    @Override
    public Jwt decode(String token) {
        boolean symmetric = JWSAlgorithm.Family.HMAC_SHA.contains(algorithmOf(token));
        return Optional.ofNullable(symmetric ? shared : published)
                .orElseThrow(() -> new BadJwtException("not signed with a kind of key that is configured"))
                .decode(token);
    }

    private static JWSAlgorithm algorithmOf(String token) {
        try {
            return SignedJWT.parse(token).getHeader().getAlgorithm();
        } catch (ParseException notSigned) {
            throw new BadJwtException("not a signed token", notSigned);
        }
    }

    private static JwtDecoder sharedKey(Secret secret, OAuth2TokenValidator<Jwt> rules) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(new SecretKeySpec(secret.bytes(), "HmacSHA256"))
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(rules);
        return decoder;
    }

    /** Asked for with the first token and not at the start, which must not depend on another server. */
    private static Supplier<JwtDecoder> keySet(IdentityProviderSettings settings, OAuth2TokenValidator<Jwt> rules) {
        return () -> {
            var source = settings.jwkSetUri() == null
                    ? NimbusJwtDecoder.withIssuerLocation(settings.issuer().toString())
                    : NimbusJwtDecoder.withJwkSetUri(settings.jwkSetUri().toString());
            NimbusJwtDecoder decoder = source.restOperations(impatient())
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .jwsAlgorithm(SignatureAlgorithm.ES256)
                    .build();
            decoder.setJwtValidator(rules);
            return decoder;
        };
    }

    private static RestTemplate impatient() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(CONNECT_WITHIN);
        requests.setReadTimeout(ANSWER_WITHIN);
        return new RestTemplate(requests);
    }
}
