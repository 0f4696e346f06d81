package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.awaitility.Awaitility.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sawt.media.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A running server on a port of its own, clients that are closed after each test, and nothing left of them on the server. */
@SpringBootTest(
        classes = LoneChannels.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"sawt.channels.closes-after=10ms", "sawt.channels.rates.slows-by=1ms"})
abstract class LiveChannels {

    @LocalServerPort
    int port;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    EchoTopic echo;

    @Autowired
    Reaper reaper;

    @Autowired
    private Connections connections;

    private final List<PhoenixClient> clients = new ArrayList<>();

    @BeforeEach
    void nothingWasHeardYet() {
        echo.forgetWhatWasHeard();
    }

    @AfterEach
    void nothingIsLeft() {
        clients.forEach(PhoenixClient::close);
        // Three hundred tests come by here: Awaitility's tenth of a second before the first look would be a minute.
        with().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .await("sockets are gone, and listeners know it")
                .until(() -> connections.count() == 0 && echo.isEmpty());
    }

    PhoenixClient connect() {
        return connect(PhoenixClient.at(port));
    }

    PhoenixClient connect(PhoenixClient.Dial dial) {
        PhoenixClient client = dial.open();
        clients.add(client);
        return client;
    }

    /** A join payload with a token of somebody new. */
    Map<String, String> token() {
        return Map.of("access_token", tokens.any());
    }

    void awaitHeard(String subtopic, String... what) {
        await("listener of " + subtopic)
                .untilAsserted(() -> assertThat(echo.heardOn(subtopic)).containsExactly(what));
    }
}
