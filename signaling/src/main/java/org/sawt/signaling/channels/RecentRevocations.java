package org.sawt.signaling.channels;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.sawt.signaling.security.AccessRevoked;
import org.springframework.stereotype.Component;

/**
 * Rights lost a moment ago. A join that was verified before a right was lost and accepted after would otherwise slip
 * through between the two.
 */
@Component
final class RecentRevocations {

    /** Longer than any join takes: clients give up after ten seconds. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final ConcurrentLinkedQueue<Lost> recent = new ConcurrentLinkedQueue<>();
    private final Clock clock;

    private record Lost(AccessRevoked right, Instant at) {}

    RecentRevocations(Clock clock) {
        this.clock = clock;
    }

    void add(AccessRevoked right) {
        Instant now = clock.instant();
        recent.add(new Lost(right, now));
        recent.removeIf(lost -> lost.at().isBefore(now.minus(KEPT)));
    }

    /** What was lost at {@code start} or later. */
    Stream<AccessRevoked> since(Instant start) {
        return recent.stream().filter(lost -> !lost.at().isBefore(start)).map(Lost::right);
    }
}
