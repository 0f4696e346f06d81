package org.sawt.signaling.bench;

import java.time.Duration;

/** What a server has to do after people came or left must not be counted as something else, or be done in another's turn. */
public final class Calm {

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LITTLE = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 120;

    private Calm() {}

    /** Waits until {@code server} uses less than a tenth of a core; at most a minute. */
    public static void await(ProcessTree server) throws InterruptedException {
        Duration before = server.cpu();
        for (int look = 0; look < MOST_LOOKS; look++) {
            Thread.sleep(LOOK);
            Duration now = server.cpu();
            if (now.minus(before).compareTo(LITTLE) < 0) {
                return;
            }
            before = now;
        }
    }
}
