package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.sawt.signaling.channels.ChannelsSettings.Queue;
import org.springframework.util.unit.DataSize;

class OutboundQueueTests {

    private final TestClock clock = TestClock.standingAt(Instant.parse("2026-11-21T09:00:00Z"));
    private final SlowTransport transport = new SlowTransport();
    private final OutboundQueue queue = new OutboundQueue(
            transport, Serializer.V2, new Queue(16, DataSize.ofKilobytes(64), Duration.ofSeconds(30)), clock);

    @Test
    void oneMessageIsWrittenAtATimeInOrder() {
        queue.offer(message("a"));
        queue.offer(message("b"));
        assertThat(transport.written).containsExactly("[null,null,\"t\",\"a\",{}]");

        transport.complete();
        assertThat(transport.written).hasSize(2).last().asString().contains("\"b\"");
    }

    @Test
    void bytesAreAFrameOfTheirOwn() {
        UserBroadcast bytes = new UserBroadcast("hi", "", ByteBuffer.wrap(new byte[] {7, 8}));

        queue.offer(new OutboundMessage("1", null, "t", "broadcast", "", bytes, null));

        assertThat(transport.written).containsExactly("04" + "01" + "02" + "00" + "00" + "74" + "6869" + "0708");
    }

    @Test
    void moreThanTheCountIsRefused() {
        long taken =
                IntStream.range(0, 100).filter(i -> queue.offer(message("m"))).count();

        assertThat(taken).as("one is being written").isEqualTo(17);
    }

    @Test
    void moreThanTheSizeIsRefusedAndWrittenOnesMakeRoom() {
        OutboundMessage big = new OutboundMessage(null, null, "t", "e", "\"" + "x".repeat(30_000) + "\"");
        assertThat(queue.offer(big)).isTrue();
        assertThat(queue.offer(big)).isTrue();
        assertThat(queue.offer(big)).isTrue();
        assertThat(queue.offer(big)).isFalse();

        transport.complete();
        assertThat(queue.offer(big)).isTrue();
    }

    @Test
    void thereIsRoomUntilHalfOfEitherLimitIsUsed() {
        IntStream.range(0, 8).forEach(i -> queue.offer(message("m")));
        assertThat(queue.hasRoom()).as("one is being written, seven wait").isTrue();
        queue.offer(message("m"));
        assertThat(queue.hasRoom()).isFalse();
        transport.complete();
        assertThat(queue.hasRoom()).isTrue();

        queue.offer(new OutboundMessage(null, null, "t", "e", "\"" + "x".repeat(32_000) + "\""));
        assertThat(queue.hasRoom()).as("seven small ones and a big one").isFalse();
    }

    @Test
    void writesThatCompleteAtOnceDoNotNest() {
        transport.immediate = true;

        IntStream.range(0, 100_000).forEach(i -> queue.offer(message("m")));

        assertThat(transport.written).hasSize(100_000);
        assertThat(transport.deepest).isEqualTo(1);
    }

    @Test
    void aQueueFullOfImmediateWritesIsDrainedWithoutNesting() {
        IntStream.range(0, 17).forEach(i -> queue.offer(message("m")));
        transport.immediate = true;

        transport.complete();

        assertThat(transport.written).hasSize(17);
        assertThat(transport.deepest).isEqualTo(1);
    }

    @Test
    void theEndComesAfterTheLastMessage() {
        queue.offer(message("a"));
        queue.offer(message("b"));
        queue.finish(() -> transport.written.add("end"));
        queue.offer(message("too late"));

        transport.complete();
        transport.complete();

        assertThat(transport.written).hasSize(3).endsWith("end");
    }

    @Test
    void theEndOfAnIdleQueueComesAtOnce() {
        queue.finish(() -> transport.written.add("end"));
        queue.finish(() -> transport.written.add("second end"));

        assertThat(transport.written).containsExactly("end");
    }

    @Test
    void whatIsDiscardedIsNeverWritten() {
        queue.offer(message("a"));
        queue.offer(message("b"));
        queue.offer(message("c"));

        assertThat(queue.discard()).isEqualTo(2);
        transport.complete();

        assertThat(transport.written).hasSize(1);
        assertThat(queue.offer(message("d"))).isTrue();
        assertThat(transport.written).hasSize(1);
    }

    @Test
    void whatIsWithdrawnIsNotWrittenAndMakesRoom() {
        IntStream.range(0, 17).forEach(i -> queue.offer(message(i % 2 == 0 ? "kept" : "withdrawn")));

        queue.withdraw(message -> message.event().equals("withdrawn"));

        assertThat(queue.offer(message("kept"))).isTrue();
        transport.immediate = true;
        transport.complete();
        assertThat(transport.written)
                .hasSize(10)
                .allSatisfy(text -> assertThat(text).contains("kept"));
    }

    @Test
    void aWriteThatMakesNoProgressIsNoticed() {
        assertThat(queue.stalledSince(clock.millis())).as("idle").isFalse();
        queue.offer(message("a"));
        clock.advance(Duration.ofSeconds(30));
        assertThat(queue.stalledSince(clock.millis() - 30_000)).isTrue();

        transport.complete();
        assertThat(queue.stalledSince(clock.millis() - 30_000)).isFalse();
    }

    private static OutboundMessage message(String event) {
        return new OutboundMessage(null, null, "t", event, "{}");
    }

    /** Completes a write at once, or when it is told to. */
    private static final class SlowTransport implements Transport {
        private final List<String> written = new ArrayList<>();
        private final ArrayDeque<Runnable> pending = new ArrayDeque<>();
        private boolean immediate;
        private int depth;
        private int deepest;

        @Override
        public void send(String text, Runnable completed) {
            deepest = Math.max(deepest, ++depth);
            written.add(text);
            if (immediate) {
                completed.run();
            } else {
                pending.add(completed);
            }
            depth--;
        }

        @Override
        public void sendText(ByteBuffer text, Runnable completed) {
            send(StandardCharsets.UTF_8.decode(text).toString(), completed);
        }

        @Override
        public void send(ByteBuffer bytes, Runnable completed) {
            byte[] frame = new byte[bytes.remaining()];
            bytes.get(frame);
            send(HexFormat.of().formatHex(frame), completed);
        }

        void complete() {
            pending.remove().run();
        }

        @Override
        public void close(CloseReason reason) {
            throw new AssertionError("the queue closes nothing");
        }

        @Override
        public void abort() {
            throw new AssertionError("the queue aborts nothing");
        }
    }
}
