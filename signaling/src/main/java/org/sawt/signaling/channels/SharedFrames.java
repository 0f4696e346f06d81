package org.sawt.signaling.channels;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The frames of one message that goes to many. They differ by version, and by the ref of the join, which clients count from one. */
final class SharedFrames {

    /** Those with another ref have frames of their own. */
    private static final int MOST = 16;

    private final Map<Likeness, ByteBuffer> frames = new ConcurrentHashMap<>(2);

    /** By what frames of one message differ. */
    private record Likeness(Serializer serializer, @Nullable String joinRef, String topic) {}

    /** A view of the frame's text in UTF-8; null where {@code message} is to be laid out by itself. */
    @Nullable
    ByteBuffer of(OutboundMessage message, Serializer serializer) {
        Likeness likeness = new Likeness(serializer, message.joinRef(), message.topic());
        ByteBuffer frame = frames.get(likeness);
        if (frame == null && frames.size() < MOST) {
            frame = StandardCharsets.UTF_8.encode(serializer.write(message)).asReadOnlyBuffer();
            frames.put(likeness, frame);
        }
        return frame == null ? null : frame.duplicate();
    }
}
