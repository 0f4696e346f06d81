package org.sawt.signaling.channels;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Supabase's binary frame of kind 3, by which its clients send a broadcast under serializer 2.0.0: seven bytes (kind, the
 * lengths of the five texts, the encoding), the texts, and the rest is the payload. The fifth text is the client's own
 * business.
 */
record UserBroadcastPush(
        @Nullable String joinRef,
        @Nullable String ref,
        String topic,
        String event,
        boolean isJson,
        ByteBuffer payload) {

    static final int KIND = 3;
    private static final String EVENT = "broadcast";
    private static final int TEXTS = 5;

    /** Of the payload: 0 is binary, 1 is JSON. */
    private static final int JSON = 1;

    static UserBroadcastPush decode(ByteBuffer frame) throws NotAFrameException {
        ByteBuffer in = frame.slice();
        FrameParts.expect(in.remaining() >= 2 + TEXTS && in.get() == KIND, "a binary frame is of kind 3");
        int[] lengths = new int[TEXTS];
        for (int text = 0; text < TEXTS; text++) {
            lengths[text] = Byte.toUnsignedInt(in.get());
        }
        int encoding = Byte.toUnsignedInt(in.get());
        FrameParts.expect(encoding <= JSON, "a broadcast is binary or JSON");
        String joinRef = text(in, lengths[0]);
        String ref = text(in, lengths[1]);
        String topic = text(in, lengths[2]);
        String event = text(in, lengths[3]);
        text(in, lengths[4]);
        FrameParts.expect(!topic.isEmpty() && !event.isEmpty(), "a broadcast has a topic and an event");
        return new UserBroadcastPush(orNull(joinRef), orNull(ref), topic, event, encoding == JSON, in.slice());
    }

    /** The same push as the text frame that it stands for, yet without its payload. */
    Frame frame() {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        return new Frame(joinRef, ref, topic, EVENT, message.put("type", EVENT).put("event", event));
    }

    /** Its payload as JSON, or as a node that holds bytes; throws {@code malformed} as a RefusedException. */
    JsonNode payload(PayloadCodec codec) {
        byte[] bytes = new byte[payload.remaining()];
        payload.duplicate().get(bytes);
        if (!isJson) {
            return JsonNodeFactory.instance.binaryNode(bytes);
        }
        try {
            return codec.mapper().readTree(bytes);
        } catch (JacksonException notJson) {
            throw Refusal.of(RefusalCode.MALFORMED, "the payload is not JSON, too deep, or has a key twice")
                    .asException();
        }
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
