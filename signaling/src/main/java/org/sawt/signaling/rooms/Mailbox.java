package org.sawt.signaling.rooms;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Runs tasks one after another, in order, on a thread that exists only while there are any, or on that of who brings one.
 * What a task wrote, the next one sees, so its owner's state needs no lock.
 */
final class Mailbox {

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int capacity;
    private final Executor threads;
    private final Consumer<Throwable> bugs;

    /** {@code bugs} hears what a task threw; the next task runs all the same. */
    Mailbox(int capacity, Executor threads, Consumer<Throwable> bugs) {
        this.capacity = capacity;
        this.threads = threads;
        this.bugs = bugs;
    }

    /** For what outsiders cause: false, and nothing happens, while the mailbox is full. */
    boolean offer(Runnable task) {
        if (isFull()) {
            return false;
        }
        post(task);
        return true;
    }

    /**
     * As {@link #offer}, but where nothing else runs or waits the task runs now, on the caller's thread; what comes meanwhile
     * does not keep the caller. Who calls holds no lock.
     */
    boolean runOrOffer(Runnable task) {
        if (!size.compareAndSet(0, 1)) {
            return offer(task);
        }
        run(task);
        if (size.decrementAndGet() > 0) {
            threads.execute(this::drain);
        }
        return true;
    }

    /** For what must not be lost and is bounded by its cause: one per connection, per timer tick, per stored fact. */
    void post(Runnable task) {
        tasks.add(task);
        if (size.getAndIncrement() == 0) {
            threads.execute(this::drain);
        }
    }

    boolean isFull() {
        return size.get() >= capacity;
    }

    private void drain() {
        do {
            run(tasks.remove());
        } while (size.decrementAndGet() > 0);
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (Throwable bug) { // an Error, too: whoever counts on the next task must not wait for ever
            bugs.accept(bug);
        }
    }
}
