package org.sawt.media.kurento.servers;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.TimeUnit;

/** A media server that a test may kill: {@code KURENTO_COMMAND} starts one in the foreground, on the port it is given. */
final class RealServer implements AutoCloseable {

    private final int port;
    private Process process;

    RealServer() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        process = run();
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + port + "/kurento");
    }

    /** {@code KILL}, {@code STOP} or {@code CONT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    void again() throws IOException {
        process = run();
    }

    private Process run() throws IOException {
        return new ProcessBuilder(System.getenv("KURENTO_COMMAND"), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(10, TimeUnit.SECONDS);
    }
}
