package org.sawt.signaling.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While the database does not answer it is asked less and less often; the log says when that begins, and when it is over. */
final class DatabaseAbsence {

    private static final Logger log = LoggerFactory.getLogger(DatabaseAbsence.class);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private @Nullable Duration pause;

    /** How long to leave it alone. */
    Duration pauseAfter(RuntimeException failure) {
        if (pause == null) {
            log.warn("Row changes wait for the database: {}", failure.getClass().getSimpleName());
            pause = FIRST_PAUSE;
        } else {
            Duration doubled = pause.multipliedBy(2);
            pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        }
        return pause;
    }

    void over() {
        if (pause != null) {
            log.info("Row changes are followed again");
            pause = null;
        }
    }
}
