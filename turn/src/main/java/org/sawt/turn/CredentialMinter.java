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

    private final List<String> urls;
    private final String secret;
    private final Duration lifetime;
    private final Clock clock;

    /** Mints for one server, whose URLs and secret these are; goes when its last caller names a {@link RelayServer}. */
    public CredentialMinter(List<String> urls, String secret, Duration lifetime, Clock clock) {
        this.urls = List.copyOf(urls);
        this.secret = secret;
        this.lifetime = lifetime;
        this.clock = clock;
    }

    /** Mints credentials that are good for {@code lifetime}. */
    public CredentialMinter(Duration lifetime, Clock clock) {
        this(List.of(), "", lifetime, clock);
    }

    /** A credential at {@code server} for {@code holder}, an id that coturn's log may show. */
    public Minted mint(RelayServer server, String holder) {
        return mint(server, holder, lifetime);
    }

    /** As {@link #mint(RelayServer, String)}, but good for {@code time} only. */
    public Minted mint(RelayServer server, String holder, Duration time) {
        return mint(server.urls().stream().map(TurnUrl::toString).toList(), server.secret(), holder, time);
    }

    /** A credential for {@code participant}, good until {@link Minted#expiresAt}. */
    public Minted mint(String participant) {
        return mint(participant, lifetime);
    }

    /** As {@link #mint(String)}, but good for {@code time} only. */
    public Minted mint(String participant, Duration time) {
        return mint(urls, secret, participant, time);
    }

    private Minted mint(List<String> offered, String key, String holder, Duration time) {
        Instant expiresAt = clock.instant().plus(time);
        String username = expiresAt.getEpochSecond() + ":" + holder;
        return new Minted(new IceServer(offered, username, password(key, username)), expiresAt);
    }

    private static String password(String key, String username) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA1 (JCA standard names)", missing);
        }
    }

    /** One server entry and when it stops working. */
    public record Minted(IceServer server, Instant expiresAt) {}
}
