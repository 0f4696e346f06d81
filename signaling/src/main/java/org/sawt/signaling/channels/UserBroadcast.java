package org.sawt.signaling.channels;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A broadcast whose payload is bytes, as Supabase's binary frame of kind 4: five bytes (kind, the lengths of the three texts,
 * the encoding), the texts, and the rest is the payload. Only serializer 2.0.0 has it.
 *
 * @param event the application's own name for it
 * @param meta JSON, or empty
 * @param payload must not change afterwards
 */
public record UserBroadcast(String event, String meta, ByteBuffer payload) {

    private static final int KIND = 4;
    private static final int HEAD = 5;
    private static final int BINARY = 0;
    private static final int LONGEST = 255;

    /** Whether the texts are short enough; else it can only be said in JSON. */
    boolean fits(String topic) {
        return bytes(topic).length <= LONGEST && bytes(event).length <= LONGEST && bytes(meta).length <= LONGEST;
    }

    ByteBuffer frame(String topic) {
        byte[][] texts = {bytes(topic), bytes(event), bytes(meta)};
        int size = HEAD + texts[0].length + texts[1].length + texts[2].length + payload.remaining();
        ByteBuffer frame = ByteBuffer.allocate(size).put((byte) KIND);
        for (byte[] text : texts) {
            frame.put((byte) text.length);
        }
        frame.put((byte) BINARY);
        for (byte[] text : texts) {
            frame.put(text);
        }
        return frame.put(payload.duplicate()).flip();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
