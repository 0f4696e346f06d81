package org.sawt.signaling.feed;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Reads for those who are behind what they have missed, page by page and only as fast as they take it. Each has a virtual
 * thread, and few of them read at a time: after a restart everybody comes back at once. While the database is away they wait.
 */
public final class PacedReading implements AutoCloseable {

    private static final int READING_AT_ONCE = 3;
    private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofMillis(20);
    private static final Duration UNTIL_THE_DATABASE_IS_BACK = Duration.ofSeconds(1);

    private final Semaphore turns = new Semaphore(READING_AT_ONCE, true);
    private final ExecutorService threads;

    /** {@code name}: what its threads are called, before a number. */
    public PacedReading(String name) {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name, 0).factory());
    }

    /** Somebody who is behind; asked by one thread at a time. */
    public interface Behind {
        boolean isOver();

        /** Whether another page can be taken. */
        boolean hasRoom();

        /** Reads and takes a page; true when nothing is left to read, or nobody to read for. */
        boolean read();

        /** It cannot go on: {@link #read} threw something else than that the database is away. */
        void failed(RuntimeException fault);
    }

    /** Once each time that {@code one} is behind. */
    public void begin(Behind one) {
        threads.execute(() -> run(one));
    }

    private void run(Behind one) {
        try {
            boolean done = false;
            while (!done && !one.isOver()) {
                done = one.hasRoom() ? inTurn(one) : pause(UNTIL_THERE_IS_ROOM);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException fault) {
            one.failed(fault);
        }
    }

    private boolean inTurn(Behind one) throws InterruptedException {
        turns.acquire();
        try {
            return one.read();
        } catch (DataAccessException | TransactionException away) {
            return pause(UNTIL_THE_DATABASE_IS_BACK);
        } finally {
            turns.release();
        }
    }

    private static boolean pause(Duration length) throws InterruptedException {
        Thread.sleep(length);
        return false;
    }

    /** Interrupts who reads. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
