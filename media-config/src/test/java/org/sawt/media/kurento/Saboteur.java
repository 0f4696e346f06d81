package org.sawt.media.kurento;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kurento.jsonrpc.client.JsonRpcClientNettyWebSocket;

/**
 * A connection to a media server, fake or real, that spoils one request: the server takes it for a method that it does
 * not know, and refuses it in its own words.
 */
final class Saboteur extends JsonRpcClientNettyWebSocket {

    private final AtomicReference<@Nullable String> step = new AtomicReference<>();

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger received = new AtomicInteger();

    Saboteur(URI server) {
        super(server.toString());
        setSendCloseMessage(true);
        setTryReconnectingForever(false);
        // As the pool's connections: otherwise events overtake each other.
        setConcurrentServerRequest(false);
    }

    /** The next request that says the last word of {@code step}, such as {@code create MediaPipeline}, is refused. */
    void spoilNext(String step) {
        this.step.set(step.substring(step.lastIndexOf(' ') + 1));
    }

    /** How many requests were made so far. */
    int sent() {
        return sent.get();
    }

    /** How many messages came: answers and events. */
    int received() {
        return received.get();
    }

    @Override
    protected void receivedTextMessage(String message) {
        received.incrementAndGet();
        super.receivedTextMessage(message);
    }

    @Override
    protected void sendTextMessage(String message) throws IOException {
        sent.incrementAndGet();
        String spoil = step.get();
        if (spoil != null && message.contains('"' + spoil + '"') && step.compareAndSet(spoil, null)) {
            super.sendTextMessage(message.replaceFirst("\"method\":\"", "\"method\":\"no-such-"));
        } else {
            super.sendTextMessage(message);
        }
    }
}
