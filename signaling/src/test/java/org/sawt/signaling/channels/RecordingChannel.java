package org.sawt.signaling.channels;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** A channel for tests of features: remembers what it was given, as JSON, and how it was closed. */
public final class RecordingChannel implements Channel {

    /** One message that the feature sent. */
    public record Sent(String event, JsonNode payload) {}

    private final PayloadCodec codec = new PayloadCodec();
    private final Caller caller;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile @Nullable Refusal closedWith;

    public RecordingChannel(Caller caller) {
        this.caller = caller;
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public void send(Outgoing message) {
        if (!closed) {
            sent.add(new Sent(message.event(), codec.mapper().readTree(message.json(codec))));
        }
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    @Override
    public void close(Refusal why) {
        closedWith = why;
        closed = true;
    }

    @Override
    public void close() {
        closed = true;
    }

    public boolean isClosed() {
        return closed;
    }

    /** Null when it was closed as asked for, or not at all. */
    public @Nullable Refusal closedWith() {
        return closedWith;
    }

    public List<Sent> sent() {
        return sent;
    }

    /** The events in the order in which they were sent. */
    public List<String> events() {
        return sent.stream().map(Sent::event).toList();
    }

    /** Payloads of {@code event}, oldest first. */
    public List<JsonNode> payloads(String event) {
        List<JsonNode> payloads = new ArrayList<>();
        sent.stream().filter(one -> one.event().equals(event)).forEach(one -> payloads.add(one.payload()));
        return payloads;
    }

    public void forget() {
        sent.clear();
    }
}
