package org.sawt.signaling.rooms;

import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Does something with the database until it is done, with longer and longer pauses while the database is away. */
final class Retry implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Retry.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Runnable retried;
    private volatile boolean closed;

    /** {@code retried} is called before every pause. */
    Retry(Runnable retried) {
        this.retried = retried;
    }

    /** Whether another try may do. A commit whose answer was lost counts: twice is better than never. */
    static boolean isAway(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof CannotCreateTransactionException
                || failure instanceof TransactionSystemException;
    }

    /** Blocks until {@code work} was done; throws what another try would not mend, or what happens after {@link #close}. */
    <T> T until(Supplier<T> work) {
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (closed || !isAway(failure)) {
                    throw failure;
                }
                log.warn(
                        "the database is away ({}), next try in {}",
                        failure.getClass().getSimpleName(),
                        pause);
                retried.run();
                pause(pause, failure);
                pause = longer(pause);
            }
        }
    }

    /** The server stops: who waits gives up. */
    @Override
    public void close() {
        closed = true;
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static void pause(Duration pause, RuntimeException failure) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw failure;
        }
    }
}
