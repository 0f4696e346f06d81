package org.sawt.turn.probe;

import java.time.Duration;
import java.util.List;

/** How long a message through the relay is waited for before it is sent again: UDP may lose one. */
final class Pace {

    private static final int FIRST_SHARE = 40;

    private Pace() {}

    /** Three tries, each waiting twice as long; both directions together take a third of {@code within} at most. */
    static List<Duration> of(Duration within) {
        Duration first = within.dividedBy(FIRST_SHARE);
        return List.of(first, first.multipliedBy(2), first.multipliedBy(4));
    }
}
