package org.sawt.signaling.realtime.stream;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What waits to be written to one stream, bounded by count and by size. One thread takes, on any may be offered. */
final class EventQueue {

    private final int messages;
    private final long size;
    private final Queue<StreamEvent> waiting = new ArrayDeque<>(2);
    private long weight;
    private boolean closed;

    EventQueue(StreamSettings settings) {
        this.messages = settings.messages();
        this.size = settings.size().toBytes();
    }

    /** Takes {@code event}, or answers false if too much waits already. After the end everything is taken and dropped. */
    synchronized boolean offer(StreamEvent event) {
        if (closed) {
            return true;
        }
        if (waiting.size() >= messages || weight + event.weight() > size) {
            return false;
        }
        add(event);
        return true;
    }

    /** Whether less than half of either limit is used up. */
    synchronized boolean hasRoom() {
        return waiting.size() < messages / 2 && weight < size / 2;
    }

    /** Takes nothing more; what waits is still to be taken. Ending it twice is ending it once. */
    synchronized void end() {
        closed = true;
        notifyAll();
    }

    /** The same, but what waits is dropped, and {@code last} is all that is still to be taken. */
    synchronized void endWith(StreamEvent last) {
        if (closed) {
            return;
        }
        drop();
        add(last);
        end();
    }

    /** Takes nothing more, and nothing is left to be taken. */
    synchronized void discard() {
        drop();
        end();
    }

    /** Whether nothing will be taken any more. */
    synchronized boolean isOver() {
        return closed && waiting.isEmpty();
    }

    /** The next event; null when none has come for {@code patience}, or none will. */
    synchronized @Nullable StreamEvent take(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (waiting.isEmpty() && !closed && left > 0) {
            wait(left);
            left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        }
        StreamEvent next = waiting.poll();
        if (next != null) {
            weight -= next.weight();
        }
        return next;
    }

    private void add(StreamEvent event) {
        waiting.add(event);
        weight += event.weight();
        notifyAll();
    }

    private void drop() {
        waiting.clear();
        weight = 0;
    }
}
