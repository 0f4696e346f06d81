package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;

/** A client that stops reading, on a real connection whose buffers are full. */
class SlowReaderTests extends LiveChannels {

    private static final Outgoing BIG = Outgoing.of("big", Map.of("text", "x".repeat(16_000)));
    private static final int MORE_THAN_ALL_BUFFERS_HOLD = 4000;

    @RegisterExtension
    private final LogWatch log = new LogWatch();

    @Autowired
    private Connections connections;

    private PhoenixTopic healthy;

    @BeforeEach
    void somebodyReads() {
        healthy = connect().join("echo:crowd", token()).expectOk();
        await().until(() -> echo.channelsOn("crowd").size() == 1);
    }

    @Test
    void isCutOffWhileOthersAreServedAndNothingOfItIsLeft() {
        try (RawSocket deaf = new RawSocket(port)) {
            join(deaf, "echo:crowd");

            Duration longest = broadcastUntilCutOff();

            assertThat(longest).as("a send waits for nobody").isLessThan(Duration.ofMillis(500));
            assertThat(echo.channelsOn("crowd")).as("the one that reads").hasSize(1);
            assertThat(healthy.push("echo", Map.of("text", "still")).expectOk()).isNotEmpty();

            assertThat(connections.count())
                    .as("its close frame cannot be written")
                    .isEqualTo(2);
            clock.advance(Duration.ofSeconds(4));
            await("the connection is cut").until(() -> connections.count() == 1);
            assertThat(deaf.readToClose()).isEqualTo(1006);
        }
        PhoenixTopic back = connect().join("echo:crowd", token()).expectOk();
        assertThat(back.push("echo", Map.of("text", "back")).expectOk()).isNotEmpty();
    }

    @Test
    void thatOnlyReadsLateIsToldWhy() {
        try (RawSocket late = new RawSocket(port)) {
            join(late, "echo:crowd");
            broadcastUntilCutOff();

            assertThat(late.readToClose()).isEqualTo(1013);
        }
    }

    @Test
    void isCutOffWithoutAFullQueueWhenNothingMovesForLong() {
        try (RawSocket deaf = new RawSocket(port)) {
            join(deaf, "echo:stalled");
            await().until(() -> echo.channelsOn("stalled").size() == 1);
            Channel channel = echo.channelsOn("stalled").getFirst();
            for (int message = 0; message < 300; message++) {
                channel.send(BIG);
            }
            clock.advance(Duration.ofSeconds(31));

            awaitHeard("stalled", "DROPPED");
        }
    }

    @Test
    void whoSaysNothingForLongIsClosed() {
        try (RawSocket silent = new RawSocket(port)) {
            join(silent, "echo:silent");
            await().until(() -> echo.channelsOn("silent").size() == 1);

            clock.advance(Duration.ofSeconds(61));

            assertThat(silent.readToClose()).isEqualTo(1001);
            awaitHeard("silent", "DROPPED");
        }
    }

    private void join(RawSocket socket, String topic) {
        socket.sendText("[\"1\",\"1\",\"%s\",\"phx_join\",{\"access_token\":\"%s\"}]".formatted(topic, tokens.any()));
    }

    /** The one that reads answers now and then, so that it is not overrun itself. Returns how long the longest send took. */
    private Duration broadcastUntilCutOff() {
        await().until(() -> echo.channelsOn("crowd").size() == 2);
        long longest = 0;
        for (int message = 0; message < MORE_THAN_ALL_BUFFERS_HOLD; message++) {
            long start = System.nanoTime();
            echo.broadcast("crowd", BIG);
            longest = Math.max(longest, System.nanoTime() - start);
            if (message % 20 == 0) {
                awaitReader(message);
            }
            if (echo.channelsOn("crowd").size() == 1) {
                return Duration.ofNanos(longest);
            }
        }
        throw new AssertionError("a client that does not read was not cut off");
    }

    private void awaitReader(int message) {
        echo.channelsOn("crowd").forEach(channel -> channel.send(Outgoing.of("mark-" + message, Map.of())));
        healthy.expect("mark-" + message);
    }
}
