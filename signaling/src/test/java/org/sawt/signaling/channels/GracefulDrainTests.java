package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class GracefulDrainTests {

    @Test
    @Timeout(20)
    void aServerThatIsStartedAgainAdmitsPeopleAgain() {
        try (ConfigurableApplicationContext server = start()) {
            server.stop();
            server.start();

            try (PhoenixClient client = PhoenixClient.connect(port(server))) {
                client.heartbeat().expectOk();
            }
        }
    }

    @Test
    @Timeout(20)
    void aServerThatStopsTellsEverybodyWhenToComeBackAndCloses() {
        List<PhoenixTopic> topics;
        List<PhoenixClient> clients;
        EchoTopic echo;
        int port;
        try (ConfigurableApplicationContext server = start()) {
            port = port(server);
            echo = server.getBean(EchoTopic.class);
            TestTokens tokens = server.getBean(TestTokens.class);
            int running = port;
            clients = IntStream.range(0, 5)
                    .mapToObj(i -> PhoenixClient.connect(running))
                    .toList();
            topics = clients.stream()
                    .map(client -> client.join("echo:drain", Map.of("access_token", tokens.any()))
                            .expectOk())
                    .toList();
        }

        topics.forEach(
                topic -> assertThat(topic.expect("draining").get("retry_after").intValue())
                        .isBetween(1, 5));
        clients.forEach(client -> client.expectClose(1012));
        await().until(() ->
                echo.heardOn("drain").equals(List.of("DROPPED", "DROPPED", "DROPPED", "DROPPED", "DROPPED")));
        assertThatThrownBy(() -> PhoenixClient.connect(port)).isNotNull();
    }

    @Test
    void aServerThatDrainsRefusesHandshakes() {
        try (ConfigurableApplicationContext server = start()) {
            server.getBean(Connections.class).drain();

            assertThat(PhoenixClient.at(port(server)).expectRefused()).isEqualTo(503);
        }
    }

    private static int port(ConfigurableApplicationContext server) {
        return server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(LoneChannels.class).run("--server.port=0");
    }
}
