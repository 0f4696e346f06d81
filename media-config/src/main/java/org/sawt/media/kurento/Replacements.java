package org.sawt.media.kurento;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How soon a leg may be given another link: at once, then later and later, and never more than so often in a minute. */
final class Replacements {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 5;

    private final int perMinute;
    private final Map<Leg, Deque<Instant>> done = new HashMap<>();

    Replacements(int perMinute) {
        this.perMinute = perMinute;
    }

    /** How long {@code leg} has to wait; zero: not at all. */
    Duration pause(Leg leg, Instant now) {
        Deque<Instant> recent = recent(leg, now);
        if (recent.isEmpty()) {
            return Duration.ZERO;
        }
        Instant next = recent.size() < perMinute
                ? recent.getLast().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(recent.size() - 1, MOST_DOUBLINGS)))
                : recent.getFirst().plus(WINDOW);
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    void count(Leg leg, Instant now) {
        recent(leg, now).add(now);
    }

    void forget(Leg leg) {
        done.remove(leg);
    }

    private Deque<Instant> recent(Leg leg, Instant now) {
        Deque<Instant> recent = done.computeIfAbsent(leg, _ -> new ArrayDeque<>());
        recent.removeIf(at -> !at.plus(WINDOW).isAfter(now));
        return recent;
    }
}
