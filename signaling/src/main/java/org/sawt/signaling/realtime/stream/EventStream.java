package org.sawt.signaling.realtime.stream;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.feed.Feed;
import org.sawt.signaling.feed.RowChange;
import org.sawt.signaling.feed.RowScope;
import org.sawt.signaling.feed.Subscriber;
import org.sawt.signaling.realtime.RowSelection;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;

/** One open stream: it is handed changes like a channel, and they wait in its queue until they are written. */
final class EventStream implements Subscriber {

    /** As on a channel: it is over, and coming back as before would not help. */
    private static final String CLOSED = "phx_close";

    private final Caller caller;
    private final PayloadCodec codec;
    private final EventQueue queue;
    private @Nullable RowSelection selection;
    private Feed.@Nullable Running running;

    EventStream(Caller caller, PayloadCodec codec, EventQueue queue) {
        this.caller = caller;
        this.codec = codec;
        this.queue = queue;
    }

    EventQueue queue() {
        return queue;
    }

    void begin(RowSelection wanted) {
        selection = wanted;
        running = wanted.subscribe(this);
    }

    /** Hears nothing more. */
    void end() {
        queue.discard();
        if (running != null) {
            running.end();
        }
    }

    /** Says {@code why} and nothing after; what still waits is not sent. */
    void close(Refusal why) {
        queue.endWith(new StreamEvent(CLOSED, null, codec.encode(why)));
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public boolean hasRoom() {
        return queue.hasRoom();
    }

    @Override
    public void take(RowChange change, RowScope scope) {
        List<Outgoing> messages = selection().messages(change, scope);
        for (int i = 0; i < messages.size(); i++) {
            add(messages.get(i), i == messages.size() - 1 ? at(change.position()) : null);
        }
    }

    @Override
    public void live(long position) {
        add(selection().live(position), at(position));
    }

    @Override
    public void lost(Refusal why) {
        close(why);
    }

    /** Whoever is asked for room first has it, but for a change that is many messages: then it is read again after coming back. */
    private void add(Outgoing message, @Nullable EventId id) {
        if (!queue.offer(new StreamEvent(message.event(), id, message.json(codec)))) {
            queue.end();
        }
    }

    private EventId at(long position) {
        return new EventId(position, selection().epoch());
    }

    private RowSelection selection() {
        return Objects.requireNonNull(selection, "a subscriber has begun");
    }
}
