package org.sawt.signaling.security;

import java.time.Clock;
import java.time.Duration;

/**
 * A realtime token as HTTP gives it to whoever it was minted for.
 *
 * @param expiresIn seconds
 */
public record RealtimeTokenAnswer(String accessToken, long expiresIn) {

    public static RealtimeTokenAnswer of(RealtimeTokens.Minted token, Clock clock) {
        return new RealtimeTokenAnswer(
                token.value(),
                Duration.between(clock.instant(), token.expiresAt()).toSeconds());
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
