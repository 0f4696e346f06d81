package org.sawt.signaling.channels;

import java.util.List;
import java.util.Map;
import org.sawt.signaling.channels.Inbox.Received;
import tools.jackson.databind.JsonNode;

/** A topic that a test client has asked to join. */
public final class PhoenixTopic {

    private final PhoenixClient client;
    private final String topic;
    private final String joinRef;

    PhoenixTopic(PhoenixClient client, String topic, String joinRef) {
        this.client = client;
        this.topic = topic;
        this.joinRef = joinRef;
    }

    /** Waits until the join is answered ok. */
    public PhoenixTopic expectOk() {
        joined();
        return this;
    }

    /** Waits until the join is answered ok and returns the response. */
    public JsonNode joined() {
        return client.reply(joinRef).expectOk();
    }

    /** Waits until the join is refused. */
    public JsonNode expectError(String code) {
        return client.reply(joinRef).expectError(code);
    }

    public String joinRef() {
        return joinRef;
    }

    public PhoenixReply push(String event, Object payload) {
        return client.push(joinRef, topic, event, payload);
    }

    /** Sends a broadcast as realtime-js does under serializer 2.0.0: in a binary frame of kind 3. */
    public PhoenixReply pushBytes(String event, boolean json, byte[] payload) {
        return client.pushBytes(joinRef, topic, event, json, payload);
    }

    public PhoenixReply push(String event) {
        return push(event, Map.of());
    }

    public PhoenixReply leave() {
        return push("phx_leave");
    }

    /** Waits for the next message with this event, leaves others where they are, and returns its payload. */
    public JsonNode expect(String event) {
        return client.inbox()
                .take(
                        event + " on " + topic,
                        frame -> isMine(frame) && frame.event().equals(event))
                .payload();
    }

    /** Waits for {@code phx_close} and returns its payload. */
    public JsonNode expectClosed(String code) {
        return expectWithCode("phx_close", code);
    }

    /** Waits for {@code phx_error} and returns its payload. */
    public JsonNode expectFailed(String code) {
        return expectWithCode("phx_error", code);
    }

    /** The payloads of this event that have come so far and nobody has taken. */
    public List<JsonNode> received(String event) {
        return client.inbox().takeAll(frame -> isMine(frame) && frame.event().equals(event)).stream()
                .map(Received::payload)
                .toList();
    }

    /** Waits for the next message on this topic that answers nothing, and returns its event. */
    public String nextEvent() {
        return client.inbox()
                .take("a message on " + topic, frame -> isMine(frame) && frame.ref() == null)
                .event();
    }

    private JsonNode expectWithCode(String event, String code) {
        JsonNode payload = expect(event);
        JsonNode came = payload.get("code");
        if (came == null || !code.equals(came.stringValue())) {
            throw new AssertionError("expected " + event + " " + code + ", got " + payload);
        }
        return payload;
    }

    private boolean isMine(Received frame) {
        boolean inBytes = frame.payload().has("bytes");
        return topic.equals(frame.topic()) && (inBytes || joinRef.equals(frame.joinRef()));
    }
}
