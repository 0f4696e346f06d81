package org.sawt.signaling.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;

/**
 * A client's text frame (RFC 6455, section 5.2) that is laid out and masked once, and sent often with another stamp. All
 * frames have the same mask, and none that a server could see is no work, as zero would be.
 */
final class SignalFrame {

    private static final int MASK = 0x9c5a_e137;
    private static final int FINAL_TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES_OF_LENGTH = 126;
    private static final int LARGEST_SHORT = 125;
    private static final int LARGEST = 0xffff;

    private final byte[] bytes;
    private final int payload;
    private final int stamp;

    private SignalFrame(byte[] bytes, int payload, int stamp) {
        this.bytes = bytes;
        this.payload = payload;
        this.stamp = stamp;
    }

    /** {@code text} contains {@link Stamp#BLANK} once. */
    static SignalFrame of(String text) {
        byte[] words = text.getBytes(UTF_8);
        ByteBuf plain = Unpooled.wrappedBuffer(words);
        int place = Stamp.placeIn(plain);
        if (place < 0 || words.length > LARGEST) {
            throw new IllegalArgumentException("no stamp, or too long: " + text);
        }
        ByteBuf frame = header(words.length);
        int payload = frame.writerIndex();
        for (int index = 0; index < words.length; index++) {
            frame.writeByte(words[index] ^ maskOf(MASK, index));
        }
        byte[] whole = new byte[frame.readableBytes()];
        frame.readBytes(whole);
        return new SignalFrame(whole, payload, payload + place);
    }

    private static ByteBuf header(int length) {
        ByteBuf frame = Unpooled.buffer().writeByte(FINAL_TEXT);
        if (length <= LARGEST_SHORT) {
            frame.writeByte(MASKED | length);
        } else {
            frame.writeByte(MASKED | TWO_BYTES_OF_LENGTH).writeShort(length);
        }
        return frame.writeInt(MASK);
    }

    /** The byte of {@code mask} for the payload's byte at {@code index}. */
    static int maskOf(int mask, int index) {
        return mask >>> (8 * (3 - (index & 3)));
    }

    /** A copy that says {@code value}; earlier ones may still be on their way. */
    ByteBuf stamped(ByteBufAllocator allocator, long value) {
        ByteBuf copy = allocator.directBuffer(bytes.length).writeBytes(bytes);
        Stamp.write(value, copy, stamp, payload, MASK);
        return copy;
    }
}
