package org.sawt.signaling.channels;

import java.time.Clock;
import java.time.Duration;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** How one client behaves: how fast it pushes and joins, and how much of what it sends is against the protocol. */
final class Conduct {

    private final Clock clock;
    private final TokenBucket pushes;
    private final TokenBucket bytes;
    private final TokenBucket joins;
    private final TokenBucket protocolErrors;
    private final TokenBucket rateLimited;
    private volatile boolean tooFast;

    Conduct(RateLimits limits, Clock clock) {
        this.clock = clock;
        long now = clock.millis();
        pushes = new TokenBucket(limits.pushes(), now);
        bytes = new TokenBucket(limits.bytes(), now);
        joins = new TokenBucket(limits.joins(), now);
        protocolErrors = new TokenBucket(limits.protocolErrors(), now);
        rateLimited = new TokenBucket(limits.rateLimited(), now);
    }

    /** Whether one more push, or ping, is not too fast. */
    boolean mayPush() {
        return pushes.take(clock.millis());
    }

    /** Whether one more push of {@code size} bytes, about, is not too fast, nor too much. */
    boolean mayPush(int size) {
        return pushes.take(clock.millis()) && bytes.take(clock.millis(), size);
    }

    boolean mayJoin() {
        return joins.take(clock.millis());
    }

    Refusal tooManyPushes() {
        Duration pause = pushes.untilNext();
        return tooFast(pause.isZero() ? bytes.untilNext() : pause);
    }

    Refusal tooManyJoins() {
        return tooFast(joins.untilNext());
    }

    /** Counts a refusal; false when the client does not learn from them. */
    boolean isTolerable(RefusalCode code) {
        return switch (code) {
            case MALFORMED, TOO_LARGE, UNKNOWN_TOPIC, UNKNOWN_EVENT, NOT_JOINED -> protocolErrors.take(clock.millis());
            case RATE_LIMITED -> {
                tooFast = true;
                yield rateLimited.take(clock.millis());
            }
            default -> true;
        };
    }

    /** Whether anything was too fast since this was asked last. */
    boolean wasTooFast() {
        boolean was = tooFast;
        tooFast = false;
        return was;
    }

    private static Refusal tooFast(Duration wait) {
        return Refusal.of(RefusalCode.RATE_LIMITED, "too many in too short a time", wait);
    }
}
