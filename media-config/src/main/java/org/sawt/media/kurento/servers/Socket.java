package org.sawt.media.kurento.servers;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One WebSocket of the JDK's: texts arrive whole and in order, sends wait for each other, and its loss is told once. */
final class Socket implements WebSocket.Listener {

    /** A server that lists thousands of pipelines stays below. */
    private static final int MAX_CHARACTERS = 1_000_000;

    /** What may wait while a server reads nothing; it is taken for silent long before. */
    private static final int MAX_UNSENT = 1_000;

    /** Half of how long a loss may go unnoticed. */
    private static final Duration TRIED_EVERY = Duration.ofMillis(250);

    private final Consumer<String> heard;
    private final Runnable lost;
    private final StringBuilder partial = new StringBuilder();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicInteger unsent = new AtomicInteger();
    private final WebSocket socket;
    private CompletableFuture<?> sends = CompletableFuture.completedFuture(null);

    /** Opens it; what it says is heard from before this returns. */
    Socket(WebSocket.Builder builder, URI uri, Consumer<String> heard, Runnable lost) throws IOException {
        this.heard = heard;
        this.lost = lost;
        try {
            this.socket = builder.buildAsync(uri, this).join();
        } catch (CompletionException e) {
            throw new IOException("no WebSocket: " + e.getCause(), e.getCause());
        }
        Thread.ofVirtual().name("media server socket").start(this::tryUntilLost);
    }

    boolean isOpen() {
        return !over.get() && !socket.isOutputClosed();
    }

    synchronized void send(String text) throws IOException {
        if (!isOpen()) {
            throw new IOException("the connection is closed");
        }
        if (unsent.incrementAndGet() > MAX_UNSENT) {
            unsent.decrementAndGet();
            throw new IOException("the server reads nothing");
        }
        sends = sends.thenCompose(_ -> socket.sendText(text, true)).whenComplete((_, failure) -> {
            unsent.decrementAndGet();
            if (failure != null) {
                end();
            }
        });
    }

    /** Ends it at once and silently. */
    void abort() {
        over.set(true);
        socket.abort();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        if (partial.length() + data.length() > MAX_CHARACTERS) {
            from.abort();
            end();
            return null;
        }
        partial.append(data);
        if (last) {
            var text = partial.toString();
            partial.setLength(0);
            heard.accept(text);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        end();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end();
    }

    /**
     * The JDK (25) never tells a loss that comes right behind a message: {@code WebSocketImpl} takes the end of the stream
     * for a message that nobody asked for, and its complaint is swallowed. Only writing shows it then.
     */
    private void tryUntilLost() {
        try {
            while (isOpen()) {
                Thread.sleep(TRIED_EVERY);
                socket.sendPing(ByteBuffer.allocate(0)).join();
            }
        } catch (CompletionException failed) {
            socket.abort();
            end();
        } catch (InterruptedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            lost.run();
        }
    }
}
