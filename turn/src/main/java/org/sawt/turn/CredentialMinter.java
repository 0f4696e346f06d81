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
 * {@code expiry:holder}, the password base64(HMAC-SHA1(secret, username)). Nothing static reaches a browser.
 */
public final class CredentialMinter {

    private static final String ALGORITHM = "HmacSHA1";

    private final Duration lifetime;
    private final Clock clock;

    /** Mints credentials that are good for {@code lifetime}. */
    public CredentialMinter(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** A credential at {@code server} for {@code holder}, an id that coturn's log may show. */
    public Minted mint(RelayServer server, String holder) {
        return mint(server, holder, lifetime);
    }

    /** As {@link #mint(RelayServer, String)}, but good for {@code time} only. */
    public Minted mint(RelayServer server, String holder, Duration time) {
        Instant expiresAt = clock.instant().plus(time);
        String username = expiresAt.getEpochSecond() + ":" + holder;
        List<String> urls = server.urls().stream().map(TurnUrl::toString).toList();
        return new Minted(new IceServer(urls, username, password(server.secret(), username)), expiresAt);
    }

    private static String password(String secret, String username) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA1 (JCA standard names)", missing);
        }
    }

    /** One server entry and when it stops working. */
    public record Minted(IceServer server, Instant expiresAt) {}
}
