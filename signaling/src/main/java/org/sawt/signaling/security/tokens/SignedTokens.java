package org.sawt.signaling.security.tokens;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.RealtimeTokens.Minted;
import org.sawt.signaling.security.SecuritySettings;
import org.sawt.signaling.security.ServerSecrets;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Our own tokens: JWTs signed with HS256, which hold ids and roles and nothing else. */
@Component
class SignedTokens {

    static final String ISSUER = "sawt";
    private static final String AUDIENCE = "realtime";

    private final Clock clock;
    private final SecuritySettings settings;
    private final JwtEncoder encoder;
    private final NimbusJwtDecoder decoder;

    SignedTokens(ServerSecrets secrets, SecuritySettings settings, Clock clock) {
        this.clock = clock;
        this.settings = settings;
        var key = secrets.key("realtime-tokens");
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key));
        this.decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(JwtRules.of(ISSUER, AUDIENCE));
    }

    Minted mint(Caller caller) {
        Instant now = clock.instant();
        Instant expiry = now.plus(settings.tokenLifetime());
        JwtClaimsSet.Builder claims = JwtClaimsSet.builder()
                .id(UUID.randomUUID().toString())
                .issuer(ISSUER)
                .audience(List.of(AUDIENCE))
                .issuedAt(now)
                .expiresAt(expiry);
        CallerClaims.write(caller, claims);
        JwsHeader header = JwsHeader.with(MacAlgorithm.HS256).build();
        return new Minted(
                encoder.encode(JwtEncoderParameters.from(header, claims.build()))
                        .getTokenValue(),
                expiry);
    }

    /** What {@code token} says; whether its expiry is over is for the caller to see. */
    Claimed read(String token) {
        try {
            Jwt jwt = decoder.decode(token);
            return new Claimed(CallerClaims.read(jwt), JwtRules.expiryOf(jwt));
        } catch (JwtException | IllegalArgumentException forged) {
            throw Refusal.of(RefusalCode.UNAUTHORIZED, "not a token of this server")
                    .asException();
        }
    }

    record Claimed(Caller caller, Instant expiresAt) {}
}
