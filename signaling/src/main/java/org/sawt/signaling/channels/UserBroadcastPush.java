package org.sawt.signaling.channels;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Supabase's binary frame of kind 3, by which its clients send a broadcast under serializer 2.0.0: seven bytes (kind, the
 * lengths of the five texts, the encoding), the texts, and the rest is the payload.
 */
record UserBroadcastPush(
        @Nullable String joinRef,
        @Nullable String ref,
        String topic,
        String userEvent,
        String metadata,
        Encoding encoding,
        ByteBuffer payload) {

    static final int KIND = 3;
    private static final int TEXTS = 5;

    /** How the payload is to be understood. */
    enum Encoding {
        BINARY((byte) 0),
        JSON((byte) 1);

        private final byte wire;

        Encoding(byte wire) {
            this.wire = wire;
        }

        byte wire() {
            return wire;
        }

        static Encoding of(byte wire) throws NotAFrameException {
            return switch (wire) {
                case 0 -> BINARY;
                case 1 -> JSON;
                default -> throw new NotAFrameException("a broadcast is binary or JSON");
            };
        }
    }

    static UserBroadcastPush decode(ByteBuffer frame) throws NotAFrameException {
        ByteBuffer in = frame.slice();
        FrameParts.expect(in.remaining() >= 2 + TEXTS && in.get() == KIND, "a binary frame is of kind 3");
        int[] lengths = new int[TEXTS];
        for (int text = 0; text < TEXTS; text++) {
            lengths[text] = Byte.toUnsignedInt(in.get());
        }
        Encoding encoding = Encoding.of(in.get());
        String joinRef = text(in, lengths[0]);
        String ref = text(in, lengths[1]);
        String topic = text(in, lengths[2]);
        String event = text(in, lengths[3]);
        String metadata = text(in, lengths[4]);
        FrameParts.expect(!topic.isEmpty() && !event.isEmpty(), "a broadcast has a topic and an event");
        ByteBuffer payload = ByteBuffer.allocate(in.remaining()).put(in).flip().asReadOnlyBuffer();
        return new UserBroadcastPush(orNull(joinRef), orNull(ref), topic, event, metadata, encoding, payload);
    }

    private static String text(ByteBuffer in, int length) throws NotAFrameException {
        FrameParts.expect(length <= in.remaining(), "a binary frame is as long as it says");
        ByteBuffer bytes = in.slice(in.position(), length);
        in.position(in.position() + length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException garbled) {
            throw new NotAFrameException("texts are UTF-8");
        }
    }

    private static @Nullable String orNull(String ref) {
        return ref.isEmpty() ? null : ref;
    }
}
