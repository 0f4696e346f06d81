package org.sawt.signaling.channels;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.sawt.signaling.channels.UserBroadcastPush.Encoding;

/**
 * Supabase's binary frame of kind 4, by which its clients receive a broadcast under serializer 2.0.0: five bytes (kind, the
 * lengths of the three texts, the encoding), the texts, and the rest is the payload.
 */
record UserBroadcast(String topic, String userEvent, String metadata, Encoding encoding, ByteBuffer payload) {

    static final int KIND = 4;
    private static final int HEADER = 5;
    private static final int LONGEST_TEXT = 255;

    /** A text of more than 255 bytes cannot be said in this frame: {@link IllegalArgumentException}. */
    ByteBuffer encode() {
        byte[] topicBytes = bytes(topic);
        byte[] eventBytes = bytes(userEvent);
        byte[] metadataBytes = bytes(metadata);
        return ByteBuffer.allocate(
                        HEADER + topicBytes.length + eventBytes.length + metadataBytes.length + payload.remaining())
                .put((byte) KIND)
                .put((byte) topicBytes.length)
                .put((byte) eventBytes.length)
                .put((byte) metadataBytes.length)
                .put(encoding.wire())
                .put(topicBytes)
                .put(eventBytes)
                .put(metadataBytes)
                .put(payload.duplicate())
                .flip();
    }

    private static byte[] bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text of a broadcast has at most " + LONGEST_TEXT + " bytes");
        }
        return bytes;
    }
}
