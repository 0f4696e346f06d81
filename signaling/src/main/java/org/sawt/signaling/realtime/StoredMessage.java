package org.sawt.signaling.realtime;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.channels.PayloadCodec;
import tools.jackson.databind.JsonNode;

/** A message that is kept, at its place in the order of commits. */
final class StoredMessage {

    private final long position;
    private final UUID id;
    private final String event;
    private final JsonNode payload;
    private final PayloadCodec codec;
    private final Outgoing live;

    /** {@code payload} holds bytes where the message is such. */
    StoredMessage(long position, UUID id, String event, JsonNode payload, PayloadCodec codec) {
        this.position = position;
        this.id = id;
        this.event = event;
        this.payload = payload;
        this.codec = codec;
        this.live = outgoing(null);
    }

    long position() {
        return position;
    }

    UUID id() {
        return id;
    }

    /** As everybody hears it when it is sent. */
    Outgoing live() {
        return live;
    }

    /** As somebody hears it who was not there. */
    Outgoing replayed() {
        return outgoing(true);
    }

    private Outgoing outgoing(@Nullable Boolean replayed) {
        return new BroadcastMessage(
                        "broadcast", event, payload, new BroadcastMessage.Meta(id.toString(), position, replayed))
                .outgoing(codec);
    }
}
