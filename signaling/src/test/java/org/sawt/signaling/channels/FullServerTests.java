package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class FullServerTests {

    @Test
    void whoComesWhenItIsFullIsRefusedUntilSomebodyGoes() {
        try (ConfigurableApplicationContext server = serverForTwo()) {
            int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Connections connections = server.getBean(Connections.class);
            try (PhoenixClient first = PhoenixClient.connect(port);
                    PhoenixClient second = PhoenixClient.connect(port)) {
                await().until(() -> connections.count() == 2);

                assertThat(PhoenixClient.at(port).expectRefused()).isEqualTo(503);

                first.heartbeat().expectOk();
                second.drop();
                await().until(() -> connections.count() == 1);
                try (PhoenixClient third = PhoenixClient.connect(port)) {
                    third.heartbeat().expectOk();
                }
            }
        }
    }

    private static ConfigurableApplicationContext serverForTwo() {
        return new SpringApplicationBuilder(LoneChannels.class)
                .run("--server.port=0", "--sawt.channels.max-connections=2");
    }
}
