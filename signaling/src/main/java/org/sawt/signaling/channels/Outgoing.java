package org.sawt.signaling.channels;

import org.jspecify.annotations.Nullable;

/** A message to clients; its payload is encoded once however many receive it. Give the same instance to every channel. */
public final class Outgoing {

    private final String event;
    private final Object payload;
    private volatile @Nullable String json;

    private Outgoing(String event, Object payload) {
        this.event = event;
        this.payload = payload;
    }

    /** {@code payload} must not change afterwards. */
    public static Outgoing of(String event, Object payload) {
        return new Outgoing(event, payload);
    }

    public String event() {
        return event;
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
