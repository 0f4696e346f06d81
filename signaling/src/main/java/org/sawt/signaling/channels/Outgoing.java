package org.sawt.signaling.channels;

import org.jspecify.annotations.Nullable;

/** A message to clients; its payload is encoded once however many receive it. Give the same instance to every channel. */
public final class Outgoing {

    private final String event;
    private final Object payload;
    private final @Nullable UserBroadcast bytes;
    private final @Nullable SharedFrames frames;
    private volatile @Nullable String json;

    private Outgoing(
            String event,
            Object payload,
            @Nullable String json,
            @Nullable UserBroadcast bytes,
            @Nullable SharedFrames frames) {
        this.event = event;
        this.payload = payload;
        this.bytes = bytes;
        this.json = json;
        this.frames = frames;
    }

    /** {@code payload} must not change afterwards. */
    public static Outgoing of(String event, Object payload) {
        return new Outgoing(event, payload, null, null, null);
    }

    /** The same of a payload that {@link PayloadCodec} has encoded already. */
    public static Outgoing encoded(String event, String json) {
        return new Outgoing(event, json, json, null, null);
    }

    /** The same, sent as {@code bytes} to those whose serializer has binary frames. */
    public Outgoing orAs(UserBroadcast bytes) {
        return new Outgoing(event, payload, json, bytes, frames);
    }

    /** The same for thousands: laid out and turned into bytes once for all whose frames are alike. For a few it is not worth it. */
    public Outgoing toMany() {
        return new Outgoing(event, payload, json, bytes, new SharedFrames());
    }

    public String event() {
        return event;
    }

    /** To one of them. */
    OutboundMessage to(@Nullable String joinRef, String topic, Serializer serializer, PayloadCodec codec) {
        UserBroadcast binary = serializer.hasBinary() ? bytes : null;
        if (binary != null && binary.fits(topic)) {
            return new OutboundMessage(joinRef, null, topic, event, "", binary, null);
        }
        OutboundMessage message = new OutboundMessage(joinRef, null, topic, event, json(codec));
        return frames == null ? message : message.as(frames.of(message, serializer));
    }

    /** The payload as JSON text; two threads may both encode it the first time, with the same result. */
    public String json(PayloadCodec codec) {
        String encoded = json;
        if (encoded == null) {
            encoded = codec.encode(payload);
            json = encoded;
        }
        return encoded;
    }
}
