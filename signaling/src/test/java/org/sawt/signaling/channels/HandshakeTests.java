package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandshakeTests extends LiveChannels {

    @Test
    void withoutAVersionTheSerializerIsTheFirst() {
        PhoenixClient client = connect(PhoenixClient.at(port).query(""));

        client.sendText("{\"topic\":\"phoenix\",\"event\":\"heartbeat\",\"payload\":{},\"ref\":\"7\"}");

        assertThat(client.reply("7").expectOk()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vsn=3.0.0", "vsn=", "vsn=2", "vsn=%00"})
    void anUnknownVersionIsRefused(String query) {
        assertThat(PhoenixClient.at(port).query(query).expectRefused()).isEqualTo(400);
    }

    @Test
    void anApiKeyIsIgnored() {
        connect(PhoenixClient.at(port).query("apikey=whatever&vsn=2.0.0"))
                .heartbeat()
                .expectOk();
    }

    @Test
    void aPageOfAnotherOriginIsRefused() {
        assertThat(PhoenixClient.at(port).origin("https://evil.example").expectRefused())
                .isEqualTo(403);
        connect(PhoenixClient.at(port).origin(LoneChannels.ALLOWED_ORIGIN))
                .heartbeat()
                .expectOk();
    }

    @Test
    void phoenixAsSubprotocolIsTakenUp() {
        connect(PhoenixClient.at(port).subprotocols("phoenix", "base64url.bearer.phx.bm8"))
                .heartbeat()
                .expectOk();
    }

    @Test
    void aPlainRequestIsToldWhatThisIs() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/realtime/v1/websocket?vsn=2.0.0");
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(426);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }
}
