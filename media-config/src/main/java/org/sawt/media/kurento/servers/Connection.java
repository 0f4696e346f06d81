package org.sawt.media.kurento.servers;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kurento.jsonrpc.client.AbstractJsonRpcClientWebSocket;
import org.kurento.jsonrpc.message.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * kurento-client's JSON-RPC over a WebSocket of the JDK's. Its own transport leaves threads behind, tries for ever to
 * reach a server that it lost, waits without end for a handshake, reports a loss when only its buffer is full, and
 * trusts every certificate; this one does none of it. It connects again when it is used or {@link #reattach}ed,
 * and never by itself.
 */
final class Connection extends AbstractJsonRpcClientWebSocket {

    private static final Logger log = LoggerFactory.getLogger(Connection.class);

    /** No text within a message looks so: its quotes would be escaped. */
    private static final String EVENT = "\"method\":\"onEvent\"";

    /** Far beyond those that the client itself counts up from 1. */
    private static final int FIRST_FOREIGN_ID = 1 << 30;

    private final HttpClient http;
    private final ServerAddress address;
    private final PoolSettings.Watching times;
    private final Consumer<Connection> cut;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Events events = new Events(this::receivedTextMessage);
    private volatile @Nullable Socket socket;
    private volatile long lastHeard;

    /** {@code cut} runs, on any thread, whenever the socket is lost; not when it is closed. */
    Connection(HttpClient http, ServerAddress address, PoolSettings.Watching times, Consumer<Connection> cut) {
        super(address.uri().toString(), null);
        this.http = http;
        this.address = address;
        this.times = times;
        this.cut = cut;
        this.lastHeard = System.nanoTime();
        setRequestTimeout(times.answerWithin().toMillis());
        // Events stay in order: they have a thread of their own already.
        setConcurrentServerRequest(false);
        setLabel(address.name());
    }

    /** Connects again after a cut. The session is taken up by the next request, which names it. */
    void reattach() throws IOException {
        connectIfNecessary(true);
    }

    /** Says good-bye to the server: what only this session holds is released there. */
    void leave() {
        setSendCloseMessage(isNativeClientConnected());
        abandon();
    }

    /**
     * Lets go of all pipelines that were asked for: the server holds them in a session without a name, for whoever asks
     * ({@code MediaSet::getPipelines} of 7.3), and would keep them for as long as somebody goes on asking. The id is of no
     * other request: the server answers a repeated one from memory.
     */
    void forgetPipelines() {
        var request = new Request<>(
                ThreadLocalRandom.current().nextInt(FIRST_FOREIGN_ID, Integer.MAX_VALUE),
                "closeSession",
                new JsonObject());
        request.setSessionId("");
        try {
            sendRequestHonorId(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it without a word. */
    void abandon() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Idempotent. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            super.close();
        }
    }

    /** Probes are our own: the client's heartbeat stops for good after the first cut. */
    @Override
    public synchronized void enableHeartbeat(int interval) {}

    @Override
    protected void connectNativeClient() throws IOException {
        var builder = http.newWebSocketBuilder().connectTimeout(times.connectWithin());
        if (address.authorization() != null) {
            builder.header("Authorization", address.authorization());
        }
        socket = new Socket(builder, address.uri(), this::heard, () -> cut.accept(this));
    }

    /** When the server last said anything, by {@link System#nanoTime}. */
    long lastHeard() {
        return lastHeard;
    }

    private void heard(String message) {
        lastHeard = System.nanoTime();
        if (!message.contains(EVENT)) {
            receivedTextMessage(message);
        } else if (!events.add(message)) {
            log.error("media server {} is left: its events come faster than they are handled", address);
            abandon();
        }
    }

    @Override
    protected void sendTextMessage(String message) throws IOException {
        var open = socket;
        if (open == null) {
            throw new IOException("never connected");
        }
        open.send(message);
    }

    @Override
    protected boolean isNativeClientConnected() {
        var open = socket;
        return open != null && open.isOpen();
    }

    @Override
    protected void closeNativeClient() {
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
