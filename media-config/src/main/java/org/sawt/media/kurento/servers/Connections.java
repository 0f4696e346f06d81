package org.sawt.media.kurento.servers;

import java.net.http.HttpClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Makes connections; what they share (selector, executor) ends with it. */
final class Connections implements AutoCloseable {

    private final PoolSettings.Watching times;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .executor(executor)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();

    Connections(PoolSettings.Watching times) {
        this.times = times;
    }

    /** Not connected yet. {@code cut} runs whenever the socket is lost. */
    Connection to(ServerAddress address, Consumer<Connection> cut) {
        return new Connection(http, address, times, cut);
    }

    PoolSettings.Watching times() {
        return times;
    }

    @Override
    public void close() {
        http.shutdownNow();
        executor.shutdownNow();
    }
}
