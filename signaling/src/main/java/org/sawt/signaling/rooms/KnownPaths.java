package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The paths of one participant, over all its pages: when they were tested, and which way the media goes. Both bound what a
 * browser can have written down, whatever it says how often.
 */
final class KnownPaths {

    /** Between two tests that are written down. */
    static final Duration TEST_PAUSE = Duration.ofMinutes(1);

    /** Between two changes that are written down; less than the ten seconds between two reports. */
    static final Duration CHANGE_PAUSE = Duration.ofSeconds(5);

    private @Nullable Instant testedAt;
    private @Nullable Boolean relayed;
    private @Nullable Instant movedAt;

    /** How long a test must wait; zero when it is taken. */
    Duration test(Instant now) {
        Duration wait = rest(testedAt, TEST_PAUSE, now);
        if (wait.isZero()) {
            testedAt = now;
        }
        return wait;
    }

    /** Whether the media goes another way than was last known; what is not taken now is, with a later report. */
    boolean move(boolean isRelayed, Instant now) {
        if (Boolean.valueOf(isRelayed).equals(relayed)
                || !rest(movedAt, CHANGE_PAUSE, now).isZero()) {
            return false;
        }
        relayed = isRelayed;
        movedAt = now;
        return true;
    }

    private static Duration rest(@Nullable Instant before, Duration pause, Instant now) {
        if (before == null || !now.isBefore(before.plus(pause))) {
            return Duration.ZERO;
        }
        return Duration.between(now, before.plus(pause));
    }
}
