package org.sawt.signaling.channels;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;

/**
 * One message to one client, not laid out yet: while it waits, its payload is shared with whoever else receives it.
 *
 * @param payload JSON; without meaning where there are {@code bytes}
 * @param bytes what is sent in place of a text frame
 * @param frame the text frame, laid out already for all whose frames are like this one
 */
record OutboundMessage(
        @Nullable String joinRef,
        @Nullable String ref,
        String topic,
        String event,
        String payload,
        @Nullable UserBroadcast bytes,
        @Nullable ByteBuffer frame) {

    /** What a waiting message costs besides its payload, about. */
    private static final int ENVELOPE = 128;

    /** One that is sent as text. */
    OutboundMessage(@Nullable String joinRef, @Nullable String ref, String topic, String event, String payload) {
        this(joinRef, ref, topic, event, payload, null, null);
    }

    /** The same, to be sent as {@code frame} if there is one. */
    OutboundMessage as(@Nullable ByteBuffer frame) {
        return new OutboundMessage(joinRef, ref, topic, event, payload, bytes, frame);
    }

    static OutboundMessage ok(Frame push, String response) {
        return reply(push, "{\"status\":\"ok\",\"response\":" + response + "}");
    }

    static OutboundMessage refused(Frame push, Refusal refusal, PayloadCodec codec) {
        return reply(push, "{\"status\":\"error\",\"response\":" + codec.encode(refusal) + "}");
    }

    private static OutboundMessage reply(Frame push, String payload) {
        return new OutboundMessage(push.joinRef(), push.ref(), push.topic(), PhoenixEvents.REPLY, payload);
    }

    /** How much memory this message holds while it waits, in bytes, about. */
    int weight() {
        return payload.length() + (bytes == null ? 0 : bytes.payload().remaining()) + ENVELOPE;
    }
}
