package org.sawt.signaling.realtime;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls about one thing, one after the other in the order in which they came, on the threads that bring them: who comes
 * while another is calling leaves the call to that one. So no lock is held while somebody is told something, which may end
 * other channels. What waits is bounded by the rates of those who push.
 */
final class Turns {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);

    private final ConcurrentLinkedQueue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    /** Runs {@code call} now, or leaves it to who is calling already. */
    void take(Runnable call) {
        waiting.add(call);
        if (count.getAndIncrement() > 0) {
            return;
        }
        do {
            runNext();
        } while (count.decrementAndGet() > 0);
    }

    private void runNext() {
        Runnable call = waiting.poll();
        try {
            if (call != null) {
                call.run();
            }
        } catch (RuntimeException bug) {
            log.error("A channel failed to hear of something", bug);
        }
    }
}
