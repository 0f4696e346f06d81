package org.sawt.signaling.channels;

import java.time.Duration;

/**
 * So many at once, refilled at a steady rate. Four of them belong to every idle connection, which is why they are these
 * two fields and not a library's.
 */
public final class TokenBucket {

    private final Rate rate;
    private double tokens;
    private long filledAt;

    /** {@code burst} at once, {@code amount} per {@code period} in the long run. */
    public record Rate(int burst, int amount, Duration period) {
        double perMilli() {
            return amount / (double) period.toMillis();
        }
    }

    public TokenBucket(Rate rate, long nowMillis) {
        this.rate = rate;
        this.tokens = rate.burst();
        this.filledAt = nowMillis;
    }

    /** Takes one; answers false, and takes nothing, if there is none. */
    public boolean take(long nowMillis) {
        return take(nowMillis, 1);
    }

    /** The same with {@code amount}, of which the last may be borrowed: so that nothing is too large for ever. */
    synchronized boolean take(long nowMillis, int amount) {
        fill(nowMillis);
        if (tokens < 1) {
            return false;
        }
        tokens -= amount;
        return true;
    }

    /** How long until the next one can be taken. */
    public synchronized Duration untilNext() {
        return Duration.ofMillis((long) Math.ceil(Math.max(0, 1 - tokens) / rate.perMilli()));
    }

    private void fill(long nowMillis) {
        long passed = Math.max(0, nowMillis - filledAt);
        tokens = Math.min(rate.burst(), tokens + passed * rate.perMilli());
        filledAt = nowMillis;
    }
}
