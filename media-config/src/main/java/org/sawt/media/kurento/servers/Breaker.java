package org.sawt.media.kurento.servers;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;

/** Keeps new rooms off a server for a while after it died, or after it refused several in a row. Thread-safe. */
final class Breaker {

    private final Clock clock;
    private final PoolSettings.Limits limits;
    private final ArrayDeque<Instant> refusals = new ArrayDeque<>();
    private Instant closedFrom = Instant.MIN;

    Breaker(Clock clock, PoolSettings.Limits limits) {
        this.clock = clock;
        this.limits = limits;
    }

    /** Whether new rooms may go to the server. */
    synchronized boolean allows() {
        return !clock.instant().isBefore(closedFrom);
    }

    /** It is back after a death: from now on it must answer for some time. */
    synchronized void returned() {
        open(limits.trial());
    }

    synchronized void refused() {
        var now = clock.instant();
        refusals.add(now);
        refusals.removeIf(each -> each.isBefore(now.minus(limits.refusalsWithin())));
        if (refusals.size() >= limits.refusals()) {
            open(limits.rest());
        }
    }

    /** A room ended in good order. */
    synchronized void worked() {
        refusals.clear();
    }

    private void open(Duration pause) {
        refusals.clear();
        closedFrom = clock.instant().plus(pause);
    }
}
