package org.sawt.signaling.channels;

import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Calls to one listener, one after the other in the order in which they came, on the threads that bring them: who comes
 * while another is calling leaves the call to that one. So no thread and no lock is held while a listener runs. Nothing
 * runs before {@link #begin}.
 */
final class CallSequence {

    private static final int MOST_WAITING = 256;

    private @Nullable ArrayDeque<Runnable> waiting;
    private boolean busy = true;

    /** Lets calls run; those that came before do so on {@code executor}. */
    void begin(Executor executor) {
        Runnable first = next();
        if (first != null) {
            executor.execute(() -> runFrom(first));
        }
    }

    /** Runs {@code call} now, or soon on another thread; false if too many wait. */
    boolean run(Runnable call) {
        synchronized (this) {
            if (busy) {
                return waiting().size() < MOST_WAITING && waiting().add(call);
            }
            busy = true;
        }
        runFrom(call);
        return true;
    }

    /** As {@link #run}, but always taken: for the one call that must not get lost. */
    void runLast(Runnable call) {
        synchronized (this) {
            if (busy) {
                waiting().add(call);
                return;
            }
            busy = true;
        }
        runFrom(call);
    }

    private void runFrom(Runnable first) {
        Runnable call = first;
        while (call != null) {
            call.run();
            call = next();
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable call = waiting == null ? null : waiting.poll();
        if (call == null) {
            busy = false;
            waiting = null;
        }
        return call;
    }

    private ArrayDeque<Runnable> waiting() {
        if (waiting == null) {
            waiting = new ArrayDeque<>(2);
        }
        return waiting;
    }
}
