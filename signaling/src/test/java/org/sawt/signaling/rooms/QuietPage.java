package org.sawt.signaling.rooms;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.channels.TopicHandler.Attempt;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** A page for measuring: what it hears is encoded, as for a socket, and forgotten but for the newest of each event. */
final class QuietPage implements Attempt, Channel {

    private final PayloadCodec codec = new PayloadCodec();
    private final Person person;
    private final Map<String, String> newest = new HashMap<>();
    private @Nullable Listener listener;
    private String answer = "";
    private long heard;

    QuietPage(Person person) {
        this.person = person;
    }

    QuietPage joins(Scene scene) {
        scene.room().arrive(new Arrival(this, person.admission(), new JoinRequest(null, null, null, null, null)));
        return this;
    }

    String id() {
        return read(answer).get("participant").stringValue();
    }

    /** The newest payload of {@code event}. */
    JsonNode last(String event) {
        return read(Objects.requireNonNull(newest.get(event), event));
    }

    JsonNode read(String json) {
        return codec.mapper().readTree(json);
    }

    /** How many messages came. */
    long heard() {
        return heard;
    }

    /** Throws when that is refused. */
    void push(String event, JsonNode payload) {
        Objects.requireNonNull(listener, "not joined").pushed(new Said(event, payload));
    }

    @Override
    public Caller caller() {
        return person.caller();
    }

    @Override
    public String subtopic() {
        return person.subtopic();
    }

    @Override
    public <T> T payload(Class<T> type) {
        return person.payload(type);
    }

    @Override
    public Channel accept(Object response, Listener hears, Consumer<Channel> begin) {
        answer = codec.encode(response);
        listener = hears;
        begin.accept(this);
        return this;
    }

    @Override
    public void send(Outgoing message) {
        newest.put(message.event(), message.json(codec));
        heard++;
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    @Override
    public void refuse(Refusal why) {
        throw why.asException();
    }

    @Override
    public void close(Refusal why) {
        throw why.asException();
    }

    @Override
    public void close() {
        throw new IllegalStateException("nobody asked for it");
    }

    private final class Said implements Push {

        private final String event;
        private final JsonNode payload;

        Said(String event, JsonNode payload) {
            this.event = event;
            this.payload = payload;
        }

        @Override
        public String event() {
            return event;
        }

        @Override
        public <T> T payload(Class<T> type) {
            return codec.decode(payload, type);
        }

        @Override
        public void ok(Object response) {
            newest.put("ok", codec.encode(response));
        }

        @Override
        public void refuse(Refusal refusal) {
            throw refusal.asException();
        }
    }
}
