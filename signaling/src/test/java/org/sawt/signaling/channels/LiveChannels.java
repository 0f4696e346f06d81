package org.sawt.signaling.channels;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A running server on a port of its own, clients that are closed after each test, and nothing left of them on the server. */
@SpringBootTest(classes = LoneChannels.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
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

    @AfterEach
    void nothingIsLeft() {
        clients.forEach(PhoenixClient::close);
        await("sockets are gone").until(() -> connections.count() == 0);
    }

    PhoenixClient connect() {
        return with(PhoenixClient.at(port));
    }

    PhoenixClient with(PhoenixClient.Dial dial) {
        PhoenixClient client = dial.open();
        clients.add(client);
        return client;
    }

    /** A join payload with a token of somebody new. */
    Map<String, String> token() {
        return Map.of("access_token", tokens.any());
    }

    void awaitHeard(String subtopic, String... what) {
        await("listener of " + subtopic).until(() -> echo.heardOn(subtopic).equals(List.of(what)));
    }
}
