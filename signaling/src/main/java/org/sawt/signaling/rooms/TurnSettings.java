package org.sawt.signaling.rooms;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The relays that browsers are given; without {@code urls} there are none.
 *
 * @param secret coturn's {@code static-auth-secret}
 * @param lifetime of a minted credential; a third of it before the end, a fresh one is sent
 */
@Validated
@ConfigurationProperties("sawt.turn")
record TurnSettings(
        @NotNull @DefaultValue List<String> urls,
        @NotNull @DefaultValue("") String secret,
        @NotNull @DefaultValue("1h") Duration lifetime) {

    private static final int SHORTEST_SECRET = 16;
    private static final Duration SHORTEST_LIFETIME = Duration.ofMinutes(2);

    @AssertTrue(message = "urls must begin with turn: or turns:")
    boolean isMadeOfTurnUrls() {
        return urls.stream().allMatch(url -> url.startsWith("turn:") || url.startsWith("turns:"));
    }

    @AssertTrue(
            message =
                    "secret must have at least 16 characters where urls are given, the same as coturn's static-auth-secret")
    boolean isSecretGiven() {
        return urls.isEmpty() || secret.length() >= SHORTEST_SECRET;
    }

    @AssertTrue(message = "lifetime must be at least 2 minutes, else credentials run out before fresh ones arrive")
    boolean isLifetimeLongEnough() {
        return lifetime.compareTo(SHORTEST_LIFETIME) >= 0;
    }

    @Override
    public String toString() {
        return "TurnSettings[urls=" + urls + ", secret=[REDACTED], lifetime=" + lifetime + "]";
    }
}
