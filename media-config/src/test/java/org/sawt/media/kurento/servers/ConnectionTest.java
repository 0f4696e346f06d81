package org.sawt.media.kurento.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kurento.client.Continuation;
import org.kurento.client.KurentoClient;
import org.kurento.client.WebRtcEndpoint;
import org.kurento.commons.exception.KurentoException;
import org.kurento.jsonrpc.JsonRpcClientClosedException;
import org.sawt.media.kurento.fake.FakeKurento;

/** What kurento-client's own transport does wrong. */
class ConnectionTest {

    private final FakeKurento fake = FakeKurento.start();
    private final Connections connections = new Connections(TestSettings.WATCHING);
    private final AtomicInteger cuts = new AtomicInteger();
    private final Connection connection = to(fake.uri());

    @AfterEach
    void close() {
        connection.abandon();
        connections.close();
        fake.close();
    }

    @Test
    void anEventThatWaitsForWhoeverWaitsForAnAnswerHoldsNothingUp() {
        var client = client();
        var made = new AtomicInteger();
        client.getServerManager().addObjectCreatedListener(_ -> {
            if (made.incrementAndGet() == 1) {
                client.createMediaPipeline();
            }
        });

        assertThat(client.createMediaPipeline().getName()).isNotEmpty();
        await().until(() -> fake.objects().size() == 2 && made.get() == 2);
    }

    @Test
    void eventsAreHeardInTheOrderInWhichTheyWereSent() {
        var endpoint = new WebRtcEndpoint.Builder(client().createMediaPipeline()).build();
        List<Integer> heard = new CopyOnWriteArrayList<>();
        endpoint.addIceComponentStateChangedListener(event -> heard.add(event.getComponentId()));
        IntStream.range(0, 500).forEach(each -> fake.fire(endpoint.getId(), "IceComponentStateChanged", state(each)));

        await().until(() -> heard.size() == 500);
        assertThat(heard).isEqualTo(IntStream.range(0, 500).boxed().toList());
    }

    @Test
    void aServerThatAcceptsAndSaysNothingIsGivenUpInTime() throws IOException {
        try (var mute = new ServerSocket(0)) {
            var started = Instant.now();
            assertThatThrownBy(() -> KurentoClient.createFromJsonRpcClientHonoringClientTimeouts(
                            to(URI.create("ws://127.0.0.1:" + mute.getLocalPort() + "/kurento"))))
                    .isInstanceOf(KurentoException.class);
            assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void questionsThatWaitAreAnsweredWithAnErrorWhenItIsGivenUp() throws InterruptedException {
        var client = client();
        client.createMediaPipeline();
        fake.hang();
        var failures = new CountDownLatch(3);
        for (var each = 0; each < 3; each++) {
            client.createMediaPipeline(failing(failures));
        }
        assertThat(failures.getCount()).isEqualTo(3);

        connection.abandon();

        await().until(() -> failures.getCount() == 0);
        assertThatThrownBy(client::createMediaPipeline).isInstanceOf(JsonRpcClientClosedException.class);
    }

    @Test
    void aLossIsToldOnceAndAnEndNotAtAll() {
        client().createMediaPipeline();
        fake.cut();
        await().until(() -> cuts.get() == 1);

        connection.abandon();
        fake.cut();
        assertThat(cuts).hasValue(1);
    }

    @Test
    void aLossRightBehindAMessageIsToldAllTheSame() throws IOException {
        var lost = new AtomicInteger();
        try (var http = HttpClient.newHttpClient()) {
            var socket = new Socket(http.newWebSocketBuilder(), fake.uri(), _ -> cutMeanwhile(), lost::incrementAndGet);
            socket.send("{\"id\": 1, \"jsonrpc\": \"2.0\", \"method\": \"ping\", \"params\": {\"interval\": 1000}}");

            await().until(() -> lost.get() == 1);
            assertThat(socket.isOpen()).isFalse();
        }
    }

    @Test
    void aMessageWithoutEndIsALoss() {
        var pipeline = client().createMediaPipeline();
        var endless = new AtomicReference<@Nullable Throwable>();
        pipeline.setName("x".repeat(1_000_100));

        pipeline.getName(new Continuation<>() {
            @Override
            public void onSuccess(String name) {
                endless.set(new AssertionError(name.length() + " characters came through"));
            }

            @Override
            public void onError(Throwable cause) {
                endless.set(cause);
            }
        });

        await().until(() -> cuts.get() == 1);
        assertThat(endless.get()).isNull();
    }

    @Test
    void credentialsAreSentInTheHandshakeAndNowhereElse() {
        var secret = fake.uri().toString().replace("ws://", "ws://someone:secret@");
        var client = KurentoClient.createFromJsonRpcClientHonoringClientTimeouts(to(URI.create(secret)));

        assertThat(client.createMediaPipeline().getName()).isNotEmpty();
        assertThat(fake.authorization()).isEqualTo("Basic c29tZW9uZTpzZWNyZXQ=");
        client.destroy();
    }

    @Test
    void nothingRunsOnAfterTheEnd() {
        for (var each = 0; each < 5; each++) {
            var client = KurentoClient.createFromJsonRpcClientHonoringClientTimeouts(to(fake.uri()));
            client.createMediaPipeline().getName(failing(new CountDownLatch(1)));
            client.destroy();
        }
        connection.abandon();
        connections.close();

        await().untilAsserted(() -> assertThat(Threads.ofTheClient()).isEmpty());
        await().untilAsserted(() -> assertThat(fake.connections()).isZero());
    }

    private KurentoClient client() {
        return KurentoClient.createFromJsonRpcClientHonoringClientTimeouts(connection);
    }

    private Connection to(URI server) {
        return connections.to(ServerAddress.of(server), _ -> cuts.incrementAndGet());
    }

    private static JsonObject state(int component) {
        var state = new JsonObject();
        state.addProperty("componentId", component);
        state.addProperty("streamId", 1);
        state.addProperty("state", "READY");
        return state;
    }

    private static <T> Continuation<T> failing(CountDownLatch failures) {
        return new Continuation<>() {
            @Override
            public void onSuccess(T result) {}

            @Override
            public void onError(Throwable cause) {
                failures.countDown();
            }
        };
    }

    /** The end of the stream comes in while a message is still being heard. */
    private void cutMeanwhile() {
        fake.cut();
        await().pollDelay(Duration.ofMillis(200)).until(() -> fake.connections() == 0);
    }
}
