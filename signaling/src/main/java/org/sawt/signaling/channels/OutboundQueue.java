package org.sawt.signaling.channels;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.ChannelsSettings.Queue;

/**
 * What waits to be written to one socket, bounded by count and by size. One message is written at a time; whoever brings
 * a message to an idle queue writes it, and each completed write takes the next, so no thread waits for a slow reader.
 */
final class OutboundQueue {

    private static final long IDLE = Long.MAX_VALUE;

    private final Transport transport;
    private final Serializer serializer;
    private final Queue limits;
    private final Clock clock;

    private final ArrayDeque<OutboundMessage> waiting = new ArrayDeque<>(2);
    private long weight;
    private boolean writing;
    private boolean closed;
    private @Nullable Runnable afterLast;
    private volatile long writingSince = IDLE;

    OutboundQueue(Transport transport, Serializer serializer, Queue limits, Clock clock) {
        this.transport = transport;
        this.serializer = serializer;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Takes {@code message}, or answers false if too much waits already; who has room can always take one, of whatever size.
     * After the end everything is taken and dropped.
     */
    boolean offer(OutboundMessage message) {
        synchronized (this) {
            if (closed) {
                return true;
            }
            boolean large = weight + message.weight() > limits.size().toBytes();
            if (waiting.size() >= limits.messages() || (large && !hasRoom())) {
                return false;
            }
            waiting.add(message);
            weight += message.weight();
            if (writing) {
                return true;
            }
            writing = true;
        }
        drain();
        return true;
    }

    /** Whether less than half of either limit is used up. */
    synchronized boolean hasRoom() {
        return waiting.size() < limits.messages() / 2 && weight < limits.size().toBytes() / 2;
    }

    /** Takes back what waits and is {@code unwanted}; what is being written cannot be had back. */
    synchronized void withdraw(Predicate<OutboundMessage> unwanted) {
        for (Iterator<OutboundMessage> each = waiting.iterator(); each.hasNext(); ) {
            OutboundMessage message = each.next();
            if (unwanted.test(message)) {
                each.remove();
                weight -= message.weight();
            }
        }
    }

    /** Takes nothing more, and runs {@code afterLast} when what waits is written. */
    void finish(Runnable afterLast) {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (writing) {
                this.afterLast = afterLast;
                return;
            }
        }
        afterLast.run();
    }

    /** Drops what waits, for good. Answers how many messages that were. */
    synchronized int discard() {
        int dropped = waiting.size();
        closed = true;
        afterLast = null;
        waiting.clear();
        weight = 0;
        return dropped;
    }

    /** Whether the message being written has not gone out since {@code millis} of the clock. */
    boolean stalledSince(long millis) {
        return writingSince <= millis;
    }

    private void drain() {
        OutboundMessage next = next();
        while (next != null) {
            Write write = new Write();
            write(next, write::completed);
            if (!write.isCompletedAlready()) {
                return;
            }
            next = next();
        }
    }

    private void write(OutboundMessage message, Runnable written) {
        UserBroadcast bytes = message.bytes();
        ByteBuffer frame = message.frame();
        if (bytes != null) {
            transport.send(bytes.frame(message.topic()), written);
        } else if (frame != null) {
            transport.sendText(frame, written);
        } else {
            transport.send(serializer.write(message), written);
        }
    }

    private @Nullable OutboundMessage next() {
        Runnable last;
        synchronized (this) {
            OutboundMessage next = waiting.poll();
            if (next != null) {
                weight -= next.weight();
                writingSince = clock.millis();
                return next;
            }
            writing = false;
            writingSince = IDLE;
            last = afterLast;
            afterLast = null;
        }
        if (last != null) {
            last.run();
        }
        return null;
    }

    /** One write: of its completion and its writer's return, the later takes the next message; so completions do not nest. */
    private final class Write {
        private final AtomicBoolean earlier = new AtomicBoolean();

        void completed() {
            if (earlier.getAndSet(true)) {
                drain();
            }
        }

        boolean isCompletedAlready() {
            return earlier.getAndSet(true);
        }
    }
}
