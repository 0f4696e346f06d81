package org.sawt.media.kurento.servers;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sawt.media.kurento.fake.FakeKurento;

/** Where a media server should be there is something that lets nobody in: said once, and tried until it does. */
class RefusedStartTest {

    private static final int SEVERAL = 4;

    private final FakeKurento fake = FakeKurento.start();
    private final LogLines log = new LogLines(RefusedStartTest.class.getPackage());

    @AfterEach
    void close() {
        fake.close();
        log.close();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("it opens no WebSocket, and answers with HTTP 503", answering("503 Service Unavailable")),
                Arguments.of("it opens no WebSocket, and answers with HTTP 404", answering("404 Not Found")),
                Arguments.of("it ends the connection", (Doorkeeper.Manners) Socket::close),
                Arguments.of("it ends the connection", (Doorkeeper.Manners) RefusedStartTest::openAndClose));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aServerThatLetsNobodyInIsSaidOnceAndUsedWhenItDoes(String why, Doorkeeper.Manners manners) throws IOException {
        fake.die();
        var door = new Doorkeeper(ServerSocketFactory.getDefault(), fake.uri().getPort(), manners);
        try (var pool = ServerPool.start(TestSettings.of(fake.uri()), ServerObserver.NONE, Clock.systemUTC())) {
            awaitRefusals(pool, door);
            door.close();
            fake.comeBack();

            await().until(pool::isReady);
            assertThat(log.warnings())
                    .containsExactly("media server " + name(fake.uri()) + " cannot be used yet: " + why);
        }
    }

    @Test
    void aServerThatHangsIsSaidOnceAndUsedWhenItWakes() {
        fake.hang();
        try (var pool = ServerPool.start(TestSettings.of(fake.uri()), ServerObserver.NONE, Clock.systemUTC())) {
            await().until(() -> !log.warnings().isEmpty());
            assertThat(pool.status()).extracting(ServerStatus::state).containsExactly(ServerState.UNREACHABLE);
            fake.wake();

            await().until(pool::isReady);
            assertThat(log.warnings())
                    .containsExactly(
                            "media server " + name(fake.uri()) + " cannot be used yet: it does not answer in time");
        }
    }

    @Test
    void aServerThatIsNotThereIsSaidOnceAndUsedWhenItComes() {
        fake.die();
        try (var pool = ServerPool.start(TestSettings.of(fake.uri()), ServerObserver.NONE, Clock.systemUTC())) {
            await().until(() -> !log.warnings().isEmpty());
            fake.comeBack();

            await().until(pool::isReady);
            assertThat(log.warnings())
                    .containsExactly("media server " + name(fake.uri()) + " cannot be used yet: nobody listens there");
        }
    }

    @Test
    void aServerWhoseCertificateIsNotTrustedIsUsedWhenItShowsAnother(@TempDir Path folder) throws Exception {
        var trusted = Certificate.create(folder);
        var strange = Certificate.create(folder);
        var usual = SSLContext.getDefault();
        SSLContext.setDefault(trusted.trusted());
        var inside = Doorkeeper.lettingThroughTo(fake.uri().getPort());
        var door = new Doorkeeper(strange.shown().getServerSocketFactory(), 0, inside);
        var uri = URI.create("wss://127.0.0.1:" + door.port() + "/kurento");
        try (var pool = ServerPool.start(TestSettings.overTls(uri), ServerObserver.NONE, Clock.systemUTC())) {
            awaitRefusals(pool, door);
            assertThat(fake.connections()).isZero();
            door.close();
            door = new Doorkeeper(trusted.shown().getServerSocketFactory(), door.port(), inside);

            await().until(pool::isReady);
            assertThat(log.warnings())
                    .containsExactly("media server " + name(uri)
                            + " cannot be used yet: it speaks no TLS, or its certificate is not trusted");
        } finally {
            SSLContext.setDefault(usual);
            door.close();
        }
    }

    private static void awaitRefusals(ServerPool pool, Doorkeeper door) {
        await().until(() -> door.visits() >= SEVERAL);
        assertThat(pool.status()).extracting(ServerStatus::state).containsExactly(ServerState.UNREACHABLE);
        assertThat(pool.lease("room", _ -> {})).isEmpty();
    }

    private static Doorkeeper.Manners answering(String status) {
        return visitor -> {
            readRequest(visitor);
            say(visitor, "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        };
    }

    private static void openAndClose(Socket visitor) throws IOException {
        var key = readRequest(visitor);
        say(visitor, """
                HTTP/1.1 101 Switching Protocols\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Accept: %s\r
                \r
                """.formatted(accepted(key)));
    }

    /** Returns the key of its WebSocket. */
    private static String readRequest(Socket visitor) throws IOException {
        var in = new BufferedReader(new InputStreamReader(visitor.getInputStream(), US_ASCII));
        var key = "";
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            key = line.startsWith("Sec-WebSocket-Key: ") ? line.substring(line.indexOf(' ') + 1) : key;
        }
        return key;
    }

    /** RFC 6455, 4.2.2. */
    private static String accepted(String key) {
        try {
            var text = key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
            var hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void say(Socket visitor, String text) throws IOException {
        visitor.getOutputStream().write(text.getBytes(US_ASCII));
        visitor.getOutputStream().flush();
    }

    private static String name(URI uri) {
        return uri.getHost() + ":" + uri.getPort();
    }
}
