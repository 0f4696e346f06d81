package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Who does not heed answers is not read for a while. The whiles are long here, so that nothing else can be the reason. */
class SlowedClientTests {

    private static final Duration A_WHILE = Duration.ofMillis(300);

    private static ConfigurableApplicationContext server;
    private static int port;

    @BeforeAll
    static void start() {
        server = new SpringApplicationBuilder(LoneChannels.class)
                .run(
                        "--server.port=0",
                        "--sawt.channels.rates.slows-by=3s",
                        "--sawt.channels.closes-after=2s",
                        "--sawt.channels.rates.burst=5");
        port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoIsTooFastIsAnsweredAndThenNotRead() {
        try (PhoenixClient fast = PhoenixClient.connect(port)) {
            IntStream.range(0, 5).forEach(_ -> fast.heartbeat().expectOk());
            fast.heartbeat().expectError("rate_limited");

            fast.sendHeartbeat("unread");

            othersAreServed();
            assertNothingComes(fast, "unread");
        }
    }

    @Test
    void whoBreaksTheProtocolHearsOfItLater() {
        try (PhoenixClient broken = PhoenixClient.connect(port)) {
            broken.sendText("no frame");

            othersAreServed();
            await().during(A_WHILE).until(() -> !broken.isClosed());
            broken.expectClose(1007);
        }
    }

    @Test
    void whoIsNotReadMayGo() {
        Connections connections = server.getBean(Connections.class);
        PhoenixClient broken = PhoenixClient.connect(port);
        broken.sendText("no frame");
        broken.close();

        await().until(() -> connections.count() == 0);
    }

    private static void assertNothingComes(PhoenixClient client, String ref) {
        await().during(A_WHILE).until(() -> !client.inbox().hasAnswer(ref));
    }

    private static void othersAreServed() {
        TestTokens tokens = server.getBean(TestTokens.class);
        try (PhoenixClient other = PhoenixClient.connect(port)) {
            PhoenixTopic topic = other.join("echo:others", Map.of("access_token", tokens.any()))
                    .expectOk();
            assertThat(topic.push("echo", Map.of("text", "fine")).expectOk()).isNotEmpty();
        }
    }
}
