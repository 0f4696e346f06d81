package org.sawt.signaling.realtime;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.channels.UserBroadcast;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BinaryNode;

/**
 * A message as it is heard.
 *
 * @param type {@code broadcast}
 * @param event the application's own name for it
 * @param meta of a message that is kept
 */
record BroadcastMessage(
        String type,
        String event,
        @Nullable JsonNode payload,
        @Nullable Meta meta) {

    private static final String EVENT = "broadcast";

    /**
     * What the server adds.
     *
     * @param position grows with each message; what a client that comes back names as the last it has seen
     * @param replayed true for what was sent before the client came
     */
    record Meta(String id, long position, @Nullable Boolean replayed) {}

    static BroadcastMessage of(BroadcastPush push) {
        return new BroadcastMessage(EVENT, push.event(), push.payload(), null);
    }

    Outgoing outgoing(PayloadCodec codec) {
        return outgoing(codec, codec.encode(this));
    }

    /** With {@code json} as its encoded form; bytes are bytes again to those who can take them, and base64 to others. */
    Outgoing outgoing(PayloadCodec codec, String json) {
        Outgoing message = Outgoing.encoded(EVENT, json).toMany();
        return payload instanceof BinaryNode bytes
                ? message.orAs(new UserBroadcast(
                        event, meta == null ? "" : codec.encode(meta), ByteBuffer.wrap(bytes.binaryValue())))
                : message;
    }
}
