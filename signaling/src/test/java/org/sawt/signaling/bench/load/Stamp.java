package org.sawt.signaling.bench.load;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.HexFormat;

/** When a signal should have been sent, as sixteen hexadecimal digits behind a mark, in the middle of whatever carries it. */
final class Stamp {

    /** As it stands in a text that was not sent yet. */
    static final String BLANK = "stamp " + "0".repeat(Long.BYTES * 2);

    private static final String MARK = "stamp ";
    /** The first place where digits can begin. */
    static final int FIRST_PLACE = MARK.length();

    private static final ByteBuf MARK_BYTES = Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(MARK, US_ASCII));
    private static final int DIGITS = Long.BYTES * 2;
    private static final byte[] DIGIT = "0123456789abcdef".getBytes(US_ASCII);

    private Stamp() {}

    static String text(long value) {
        return MARK + HexFormat.of().toHexDigits(value);
    }

    /** Where the digits begin, counted from the reader's index; -1 if there is no stamp. */
    static int placeIn(ByteBuf message) {
        int mark = ByteBufUtil.indexOf(MARK_BYTES, message);
        return mark < 0 ? -1 : mark - message.readerIndex() + MARK.length();
    }

    /** Whether the digits of {@code message} begin at {@code place}: two looks, where a search would be hundreds. */
    static boolean isAt(int place, ByteBuf message) {
        int start = message.readerIndex() + place - MARK.length();
        return message.readableBytes() >= place + DIGITS
                && message.getByte(start) == 's'
                && message.getByte(start + MARK.length() - 1) == ' ';
    }

    static long read(ByteBuf message, int place) {
        long value = 0;
        int start = message.readerIndex() + place;
        for (int index = start; index < start + DIGITS; index++) {
            value = (value << 4) | Character.digit(message.getByte(index), 16);
        }
        return value;
    }

    /** Writes the digits over those at {@code index} of a client's frame, masked by {@code mask}, whose first byte is that of the frame's first. */
    static void write(long value, ByteBuf frame, int index, int payload, int mask) {
        for (int digit = 0; digit < DIGITS; digit++) {
            byte plain = DIGIT[(int) (value >>> (4 * (DIGITS - 1 - digit))) & 0xf];
            frame.setByte(index + digit, plain ^ SignalFrame.maskOf(mask, index + digit - payload));
        }
    }
}
