package org.sawt.signaling.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import org.junit.jupiter.api.Test;

class SignalFrameTest {

    private static final String SHORT = "é " + Stamp.BLANK + "!";

    @Test
    void aServerReadsWhatWasWritten() {
        assertThat(decoded(frame(SHORT, 0x1234_5678_9abc_def0L))).isEqualTo("é stamp 123456789abcdef0!");
    }

    @Test
    void aLongOneIsReadToo() {
        String text = "x".repeat(301) + SHORT;
        assertThat(decoded(frame(text, -1))).isEqualTo(text.replace("0".repeat(16), "f".repeat(16)));
    }

    @Test
    void theStampOfOneCopyIsNotThatOfTheNext() {
        SignalFrame frame = SignalFrame.of(SHORT);
        ByteBuf first = frame.stamped(UnpooledByteBufAllocator.DEFAULT, 1);
        ByteBuf second = frame.stamped(UnpooledByteBufAllocator.DEFAULT, 2);
        assertThat(decoded(first)).contains("stamp 0000000000000001!");
        assertThat(decoded(second)).contains("stamp 0000000000000002!");
    }

    @Test
    void aTextWithoutAStampIsNoSignal() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignalFrame.of("stamps"));
    }

    @Test
    void theStampIsFoundAndReadWhereverItIs() {
        ByteBuf message =
                Unpooled.copiedBuffer("--[é stamp 00000000000000ff]", UTF_8).skipBytes(2);
        int place = Stamp.placeIn(message);
        assertThat(Stamp.isAt(place, message)).isTrue();
        assertThat(Stamp.read(message, place)).isEqualTo(255);
        assertThat(Stamp.isAt(place - 1, message)).isFalse();
    }

    @Test
    void anAnswerHasNoStamp() {
        ByteBuf answer = Unpooled.copiedBuffer("{\"status\":\"ok\"}", UTF_8);
        assertThat(Stamp.isAt(Stamp.FIRST_PLACE, answer)).isFalse();
        assertThat(Stamp.placeIn(answer)).isNegative();
    }

    private static ByteBuf frame(String text, long stamp) {
        return SignalFrame.of(text).stamped(UnpooledByteBufAllocator.DEFAULT, stamp);
    }

    /** By a server's own decoder, which insists on the mask. */
    private static String decoded(ByteBuf frame) {
        EmbeddedChannel server = new EmbeddedChannel(new WebSocket13FrameDecoder(true, false, 1 << 16));
        server.writeInbound(frame);
        TextWebSocketFrame text = server.readInbound();
        try {
            return text.text();
        } finally {
            text.release();
            server.finishAndReleaseAll();
        }
    }
}
