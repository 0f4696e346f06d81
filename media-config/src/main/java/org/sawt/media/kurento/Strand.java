package org.sawt.media.kurento;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A room's own line of work: what it is given runs one after another, in order, never on the giver's thread. Nothing on
 * it waits for a server, so it is short. What the room itself gives is bounded by its links; what browsers make it do
 * is bounded by {@link #offer}.
 */
final class Strand implements Executor {

    private static final Logger log = LoggerFactory.getLogger(Strand.class);

    private final Executor threads;
    private final int limit;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger length = new AtomicInteger();
    private final AtomicBoolean running = new AtomicBoolean();

    /** @param limit how many tasks may wait before {@link #offer} refuses another */
    Strand(Executor threads, int limit) {
        this.threads = threads;
        this.limit = limit;
    }

    @Override
    public void execute(Runnable task) {
        length.incrementAndGet();
        waiting.add(task);
        wake();
    }

    /** Takes {@code task} unless too many wait already. */
    boolean offer(Runnable task) {
        if (length.get() >= limit) {
            return false;
        }
        execute(task);
        return true;
    }

    private void wake() {
        if (!waiting.isEmpty() && running.compareAndSet(false, true)) {
            threads.execute(this::drain);
        }
    }

    private void drain() {
        try {
            for (Runnable task = waiting.poll(); task != null; task = waiting.poll()) {
                length.decrementAndGet();
                run(task);
            }
        } finally {
            running.set(false);
            wake();
        }
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            log.error("A step of a routed room failed, the room goes on", bug);
        }
    }
}
