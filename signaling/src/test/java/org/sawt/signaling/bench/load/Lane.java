package org.sawt.signaling.bench.load;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The part of a crowd that lives on one event loop, and what it is at. Who sends next goes round: the first of each room, then
 * the other of each, so that as many rooms speak as there are. Everything here happens on that loop.
 */
final class Lane {

    /** What is due within so short a time goes out together. */
    private static final long SHORTEST_PAUSE = TimeUnit.MICROSECONDS.toNanos(50);

    private static final long BEAT_EVERY = TimeUnit.MILLISECONDS.toNanos(250);
    /** Everybody's heart beats once in so many times {@link #BEAT_EVERY}. */
    private static final int BEATS = 80;

    private final EventLoop loop;
    private final List<Participant> firsts = new ArrayList<>();
    private final List<Participant> others = new ArrayList<>();
    private final Latencies latencies = new Latencies();
    private int turn;
    private int beats;
    private long sent;
    /** Written here alone, read from anywhere. */
    private final AtomicLong arrived = new AtomicLong();

    private boolean replaces;
    private long due;
    private long pause;
    private boolean closing;
    private @Nullable String failure;

    Lane(EventLoop loop) {
        this.loop = loop;
    }

    /** What happened until now. */
    record Count(long sent, long arrived) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(sent + other.sent, arrived + other.arrived);
        }
    }

    EventLoop loop() {
        return loop;
    }

    void add(Participant first, Participant other) {
        firsts.add(first);
        others.add(other);
    }

    /** Somebody who only hears. */
    void add(Participant listener) {
        others.add(listener);
    }

    Count count() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return new Count(sent, arrived.get());
    }

    /** The same from any thread, and whatever has failed. */
    long arrived() {
        return arrived.get();
    }

    List<Participant> people() {
        List<Participant> all = new ArrayList<>(firsts);
        all.addAll(others);
        return all;
    }

    Latencies latencies() {
        return latencies;
    }

    void forgetLatencies() {
        latencies.clear();
    }

    /** Sends {@code underWay} signals, and another for each that arrives. */
    void keepUnderWay(int underWay) {
        replaces = true;
        for (int signal = 0; signal < underWay; signal++) {
            sendNext(System.nanoTime());
        }
    }

    /** Sends one every {@code nanos}, whatever arrives; each is stamped with when it was due. */
    void keepPace(long nanos) {
        pause = nanos;
        due = System.nanoTime();
        pace();
    }

    /** Sends nothing more. */
    void rest() {
        replaces = false;
        pause = 0;
    }

    void arrived(long stamp) {
        long now = System.nanoTime();
        arrived.lazySet(arrived.getPlain() + 1);
        latencies.add(now - stamp);
        if (replaces) {
            sendNext(now);
        }
    }

    /** A part of all at a time, and only while nobody speaks: who speaks is heard. */
    void beat() {
        if (closing) {
            return;
        }
        if (!replaces && pause == 0) {
            int from = beats++ % BEATS;
            beat(firsts, from);
            beat(others, from);
        }
        later(this::beat, BEAT_EVERY);
    }

    private static void beat(List<Participant> people, int from) {
        for (int index = from; index < people.size(); index += BEATS) {
            people.get(index).beat();
        }
    }

    void failed(String why) {
        if (failure == null && !closing) {
            failure = why;
        }
    }

    void lost() {
        failed("a server cut a connection");
    }

    void close() {
        closing = true;
        for (Participant one : people()) {
            var _ = one.channel().close();
        }
    }

    private void pace() {
        if (pause == 0) {
            return;
        }
        long now = System.nanoTime();
        while (due - now <= 0) {
            sendNext(due);
            due += pause;
        }
        later(this::pace, Math.max(SHORTEST_PAUSE, due - System.nanoTime()));
    }

    private void later(Runnable task, long nanos) {
        var _ = loop.schedule(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException bug) {
                        failed(bug.toString());
                    }
                },
                nanos,
                TimeUnit.NANOSECONDS);
    }

    private void sendNext(long stamp) {
        int place = turn++ % (2 * firsts.size());
        (place < firsts.size() ? firsts.get(place) : others.get(place - firsts.size())).send(stamp);
        sent++;
    }
}
