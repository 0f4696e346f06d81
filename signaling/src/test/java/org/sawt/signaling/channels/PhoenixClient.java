package org.sawt.signaling.channels;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small language for tests to speak Phoenix Channels with a running server:
 * {@code client.join("session:" + id, Map.of("access_token", token)).expectOk().push("chat", Map.of("text", "hi")).expectOk()}.
 * Whatever is expected and does not come within five seconds fails the test, saying what came instead.
 */
public final class PhoenixClient implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern HALF_A_CHARACTER =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Inbox inbox = new Inbox();
    private final AtomicInteger lastRef = new AtomicInteger();
    private final WebSocket socket;
    private final boolean isFirstSerializer;

    private PhoenixClient(Dial dial) {
        WebSocket.Builder builder = HTTP.newWebSocketBuilder().connectTimeout(PATIENCE);
        dial.headers.forEach(header -> builder.header(header.name(), header.value()));
        if (!dial.subprotocols.isEmpty()) {
            builder.subprotocols(
                    dial.subprotocols.getFirst(),
                    dial.subprotocols.stream().skip(1).toArray(String[]::new));
        }
        isFirstSerializer = !dial.query.contains("vsn=2");
        socket = builder.buildAsync(dial.uri(), inbox).join();
    }

    /** Connects to the server at {@code port} of this machine. */
    public static PhoenixClient connect(int port) {
        return at(port).open();
    }

    /** The same with something unusual said in the handshake. */
    public static Dial at(int port) {
        return new Dial(port);
    }

    /** Sends {@code phx_join}; the token goes into {@code payload} as {@code access_token}. */
    public PhoenixTopic join(String topic, Object payload) {
        String ref = nextRef();
        send(ref, ref, topic, "phx_join", payload);
        return new PhoenixTopic(this, topic, ref);
    }

    public PhoenixReply heartbeat() {
        return push(null, "phoenix", "heartbeat", Map.of());
    }

    /** Sends the text as a frame of its own, whatever it is. */
    public PhoenixClient sendText(String frame) {
        socket.sendText(frame, true).join();
        return this;
    }

    /** Sends one fragment of a text frame. */
    public PhoenixClient sendFragment(String part, boolean last) {
        socket.sendText(part, last).join();
        return this;
    }

    public PhoenixClient sendBinary(byte[] frame) {
        socket.sendBinary(ByteBuffer.wrap(frame), true).join();
        return this;
    }

    public PhoenixClient sendPing() {
        socket.sendPing(ByteBuffer.allocate(0)).join();
        return this;
    }

    void sendHeartbeat(String ref) {
        send(null, ref, "phoenix", "heartbeat", Map.of());
    }

    /** Sends unless the server has closed in the meantime, which is what the test is after. */
    void trySendHeartbeat(String ref) {
        unlessClosed(() -> sendHeartbeat(ref));
    }

    /** Waits until {@code ref} is answered or the socket closed. */
    boolean isAnsweredOrClosed(String ref) {
        return inbox.awaitAnswerOrClose(ref);
    }

    /** Sends a frame of its own, unless the server has closed in the meantime. */
    public void trySendText(String frame) {
        unlessClosed(() -> sendText(frame));
    }

    private void unlessClosed(Runnable send) {
        if (isClosed()) {
            return;
        }
        try {
            send.run();
        } catch (CompletionException closedMeanwhile) {
            if (!(closedMeanwhile.getCause() instanceof IOException)) {
                throw closedMeanwhile;
            }
        }
    }

    /** Waits for the next frame that answers {@code ref}. */
    public PhoenixReply reply(String ref) {
        return new PhoenixReply(this, ref);
    }

    /** Waits for the socket's close frame, whatever comes before it, and returns its code. */
    public int expectClose() {
        return inbox.closeCode();
    }

    public PhoenixClient expectClose(int code) {
        int came = expectClose();
        if (came != code) {
            throw new AssertionError("closed with " + came + " instead of " + code);
        }
        return this;
    }

    public boolean isClosed() {
        return inbox.isClosed();
    }

    /** Cuts the connection without a close frame, as a lost network does. */
    public void drop() {
        socket.abort();
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(alreadyGone -> socket);
        }
    }

    PhoenixReply push(@Nullable String joinRef, String topic, String event, Object payload) {
        String ref = nextRef();
        send(joinRef, ref, topic, event, payload);
        return new PhoenixReply(this, ref);
    }

    PhoenixReply pushBytes(String joinRef, String topic, String event, boolean json, byte[] payload) {
        String ref = nextRef();
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(3);
        List<byte[]> texts = Stream.of(joinRef, ref, topic, event, "")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
        texts.forEach(text -> frame.write(text.length));
        frame.write(json ? 1 : 0);
        texts.forEach(frame::writeBytes);
        frame.writeBytes(payload);
        sendBinary(frame.toByteArray());
        return new PhoenixReply(this, ref);
    }

    /** Half a character cannot be sent as it is: browsers escape it. */
    private static String escaped(String json) {
        return HALF_A_CHARACTER
                .matcher(json)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    void send(@Nullable String joinRef, @Nullable String ref, String topic, String event, Object payload) {
        sendText(escaped(JSON.writeValueAsString(
                isFirstSerializer
                        ? new NamedParts(topic, event, payload, ref, joinRef)
                        : Arrays.asList(joinRef, ref, topic, event, payload))));
    }

    /** A frame of serializer 1.0.0. */
    private record NamedParts(
            String topic,
            String event,
            Object payload,
            @Nullable String ref,
            @JsonProperty("join_ref") @Nullable String joinRef) {}

    Inbox inbox() {
        return inbox;
    }

    private String nextRef() {
        return Integer.toString(lastRef.incrementAndGet());
    }

    /** A handshake being put together. */
    public static final class Dial {
        private record Header(String name, String value) {}

        private final int port;
        private final List<Header> headers = new ArrayList<>();
        private List<String> subprotocols = List.of();
        private String query = "vsn=2.0.0";

        private Dial(int port) {
            this.port = port;
        }

        public Dial header(String name, String value) {
            headers.add(new Header(name, value));
            return this;
        }

        public Dial origin(String origin) {
            return header("Origin", origin);
        }

        public Dial subprotocols(String... offered) {
            subprotocols = List.of(offered);
            return this;
        }

        /** Replaces {@code vsn=2.0.0}; any version but that is spoken as 1.0.0. */
        public Dial query(String query) {
            this.query = query;
            return this;
        }

        public PhoenixClient open() {
            return new PhoenixClient(this);
        }

        /** Returns the HTTP status by which the handshake is refused. */
        public int expectRefused() {
            try (PhoenixClient unexpected = open()) {
                throw new AssertionError("the handshake was accepted");
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof WebSocketHandshakeException refused) {
                    return refused.getResponse().statusCode();
                }
                throw failed;
            }
        }

        private URI uri() {
            return URI.create("ws://127.0.0.1:" + port + "/realtime/v1/websocket?" + query);
        }
    }

    static JsonNode parse(String text) {
        return JSON.readTree(text);
    }
}
