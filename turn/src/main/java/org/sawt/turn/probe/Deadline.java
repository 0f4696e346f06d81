package org.sawt.turn.probe;

import java.time.Duration;

/** When a probe has to be over, on the clock that nobody sets. */
record Deadline(long nanos) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left, but no more than {@code most}; zero or less when it is over. */
    Duration left(Duration most) {
        Duration left = Duration.ofNanos(nanos - System.nanoTime());
        return left.compareTo(most) < 0 ? left : most;
    }

    /** What is left as sockets take it: at least one millisecond, because zero means for ever there. */
    int socketTimeout() {
        return (int) Math.max(1, left(Duration.ofHours(1)).toMillis());
    }

    boolean passed() {
        return nanos - System.nanoTime() <= 0;
    }
}
