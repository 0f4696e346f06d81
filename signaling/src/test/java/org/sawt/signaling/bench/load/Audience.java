package org.sawt.signaling.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.bench.ProcessTree;

/** Many who hear what one says, until it is closed. Times run from when something should have been said. */
public final class Audience implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK = TimeUnit.MICROSECONDS.toNanos(100);

    private final Crowd listeners;
    private final int size;
    private final Participant speaker;
    private final Lane apart;

    Audience(Crowd listeners, int size, Participant speaker, Lane apart) {
        this.listeners = listeners;
        this.size = size;
        this.speaker = speaker;
        this.apart = apart;
    }

    /** Says something with {@code stamp} in it, which everybody is to hear. */
    public interface Speech {
        void say(long stamp) throws Exception;
    }

    /** That of the one who came in to speak. */
    public Speech speech() {
        return stamp -> speaker.channel().eventLoop().execute(() -> speaker.send(stamp));
    }

    /** Always {@code underWay} messages that not everybody has heard; {@link Crowd.Flow#signals} counts who heard each. */
    public Crowd.Flow closedLoop(Speech speech, int underWay, ProcessTree server, Duration first, Duration length)
            throws Exception {
        return listen(
                new Saying(speech) {
                    @Override
                    void next() throws Exception {
                        if (said.get() * size - (listeners.arrived() - before) < (long) underWay * size) {
                            say(System.nanoTime());
                        } else {
                            LockSupport.parkNanos(LOOK);
                        }
                    }
                },
                server,
                first,
                length);
    }

    /** {@code perSecond} messages, each when it is due. */
    public Crowd.Flow openLoop(Speech speech, double perSecond, ProcessTree server, Duration first, Duration length)
            throws Exception {
        long pause = Math.round(TimeUnit.SECONDS.toNanos(1) / perSecond);
        return listen(
                new Saying(speech) {
                    private long due = System.nanoTime();

                    @Override
                    void next() throws Exception {
                        long early = due - System.nanoTime();
                        if (early > 0) {
                            LockSupport.parkNanos(early);
                        } else {
                            say(due);
                            due += pause;
                        }
                    }
                },
                server,
                first,
                length);
    }

    private Crowd.Flow listen(Saying saying, ProcessTree server, Duration first, Duration length) throws Exception {
        saying.start();
        return listeners.flow(server, first, length, () -> saying.end(size));
    }

    @Override
    public void close() {
        apart.close();
        speaker.channel().close().syncUninterruptibly();
        listeners.close();
    }

    /** One who says something again and again, on a thread of its own: what it says may block. */
    private abstract class Saying extends Thread {

        private final Speech speech;
        final long before = listeners.arrived();
        final AtomicLong said = new AtomicLong();
        private volatile boolean over;
        private volatile @Nullable Exception failure;

        Saying(Speech speech) {
            this.speech = speech;
            setDaemon(true);
        }

        abstract void next() throws Exception;

        void say(long stamp) throws Exception {
            speech.say(stamp);
            said.incrementAndGet();
        }

        @Override
        public void run() {
            try {
                while (!over) {
                    next();
                }
            } catch (Exception broken) {
                failure = broken;
            }
        }

        /** Comes back when everybody has heard everything, or fails. */
        void end(int listening) throws InterruptedException {
            over = true;
            join();
            if (failure != null) {
                throw new IllegalStateException("nothing more could be said", failure);
            }
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (listeners.arrived() - before < said.get() * listening) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("of %d messages to %d people %d arrived"
                            .formatted(said.get(), listening, listeners.arrived() - before));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }
}
