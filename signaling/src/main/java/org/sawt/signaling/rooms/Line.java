package org.sawt.signaling.rooms;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;

/**
 * What connects a seat with its page: one channel, or none for a while. Every attempt to connect is a visit with a number,
 * so that what comes late from an earlier one is known as such.
 */
final class Line {

    private final int capacity;
    private final Queue<Outgoing> held = new ArrayDeque<>();
    private @Nullable Channel channel;
    private int visit;
    private boolean awaited;
    private Instant downSince;

    /** {@code capacity} is how many signals are held while nobody is connected. */
    Line(int capacity, Instant now) {
        this.capacity = capacity;
        this.downSince = now;
    }

    /** A new visit begins; the connection before it is closed, saying {@code why}. Returns the visit's number. */
    int expect(Refusal why, Instant now) {
        close(why);
        downSince = now;
        awaited = true;
        return ++visit;
    }

    boolean expects(int number) {
        return visit == number && channel == null;
    }

    void connect(Channel accepted) {
        channel = accepted;
        awaited = false;
    }

    /** Whether {@code number} is the connection that the seat has now. */
    boolean is(int number) {
        return visit == number && channel != null;
    }

    void lose(Instant now) {
        channel = null;
        downSince = now;
    }

    /** Whether somebody is on the way in: connected as soon as that is stored. */
    boolean isAwaited() {
        return awaited;
    }

    boolean isUp() {
        return channel != null;
    }

    /** Meaningful while the line is down. */
    Instant downSince() {
        return downSince;
    }

    /** Who is at the other end; only while the line is up. */
    Caller caller() {
        return Objects.requireNonNull(channel, "the line is down").caller();
    }

    /** What is not kept for later: nothing happens while the line is down. */
    void send(Outgoing message) {
        if (channel != null) {
            channel.send(message);
        }
    }

    /** Signals wait for the page to come back; {@link #isFull} says when no more fit. */
    void sendOrHold(Outgoing signal) {
        if (channel != null) {
            channel.send(signal);
        } else if (!isFull()) {
            held.add(signal);
        }
    }

    boolean isFull() {
        return held.size() >= capacity;
    }

    /** Sends what waited. */
    void release() {
        held.forEach(this::send);
        held.clear();
    }

    /** Forgets what waited: it was for a page that is no more. */
    void discard() {
        held.clear();
    }

    void close(Refusal why) {
        if (channel != null) {
            channel.close(why);
            channel = null;
        }
    }

    /** Closes because the client asked for it. */
    void close() {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }
}
