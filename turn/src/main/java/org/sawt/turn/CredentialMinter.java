package org.sawt.turn;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Ephemeral TURN credentials after the TURN REST draft (draft-uberti-behave-turn-rest): the username is
 * {@code expiry:participant}, the password base64(HMAC-SHA1(secret, username)). Nothing static reaches a browser.
 */
public final class CredentialMinter {

    private static final String ALGORITHM = "HmacSHA1";

    private final List<String> urls;
    private final SecretKeySpec secret;
    private final Duration lifetime;
    private final Clock clock;

    /** {@code secret} is coturn's {@code static-auth-secret}; {@code urls} are {@code turn:} or {@code turns:} URLs. */
    public CredentialMinter(List<String> urls, String secret, Duration lifetime, Clock clock) {
        this.urls = List.copyOf(urls);
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** A credential for {@code participant}, good until {@link Minted#expiresAt}. */
    public Minted mint(String participant) {
        return mint(participant, lifetime);
    }

    /** As {@link #mint(String)}, but good for {@code time} only. */
    public Minted mint(String participant, Duration time) {
        Instant expiresAt = clock.instant().plus(time);
        String username = expiresAt.getEpochSecond() + ":" + participant;
        return new Minted(new IceServer(urls, username, password(username)), expiresAt);
    }

    private String password(String username) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA1 (JCA standard names)", missing);
        }
    }

    /** One server entry and when it stops working. */
    public record Minted(IceServer server, Instant expiresAt) {}
}
