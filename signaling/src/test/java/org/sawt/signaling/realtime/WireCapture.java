package org.sawt.signaling.realtime;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A socket that joins {@code realtime:rows} for trials, and keeps every byte that comes, understood or not. */
final class WireCapture implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Frames frames = new Frames();
    private final WebSocket socket;

    WireCapture(int port, String token) {
        socket = HTTP.newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/realtime/v1/websocket?vsn=2.0.0"), frames)
                .join();
        socket.sendText("""
                        ["1", "1", "realtime:rows", "phx_join",
                         {"access_token": "%s", "config": {"postgres_changes": [{"event": "*"}]}}]""".formatted(token), true).join();
    }

    /** Waits until something with {@code text} has come. */
    WireCapture awaits(String text) {
        await("a frame with what is waited for").until(() -> has(text));
        return this;
    }

    boolean has(String text) {
        return frames.all.stream().anyMatch(frame -> frame.contains(text));
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** Whole messages, in the order in which they came. */
    private static final class Frames implements WebSocket.Listener {
        private final List<String> all = new CopyOnWriteArrayList<>();
        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                all.add(begun.toString());
                begun.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
