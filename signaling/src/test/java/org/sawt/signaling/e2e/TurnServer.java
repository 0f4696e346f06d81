package org.sawt.signaling.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A real coturn on loopback that knows one shared secret and is no way to private networks. */
final class TurnServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final int port;
    private final Process process;

    /** On {@code port}, with what it writes in {@code home}. */
    TurnServer(int port, String secret, Path home) {
        this.port = port;
        try {
            process = new ProcessBuilder(
                            "/usr/bin/turnserver",
                            "-n",
                            "--listening-port=" + port,
                            "--listening-ip=" + LOOPBACK,
                            "--relay-ip=" + LOOPBACK,
                            "--realm=sawt",
                            "--use-auth-secret",
                            "--static-auth-secret=" + secret,
                            "--allow-loopback-peers",
                            "--denied-peer-ip=10.0.0.0-10.255.255.255",
                            "--denied-peer-ip=172.16.0.0-172.31.255.255",
                            "--denied-peer-ip=192.168.0.0-192.168.255.255",
                            "--denied-peer-ip=169.254.0.0-169.254.255.255",
                            "--no-cli",
                            "--no-tls",
                            "--no-dtls",
                            "--pidfile=" + home.resolve("turnserver.pid"),
                            "--userdb=" + home.resolve("turndb"),
                            "--log-file=stdout")
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("turnserver.log").toFile())
                    .start();
        } catch (IOException missing) {
            throw new UncheckedIOException("install coturn", missing);
        }
        await().atMost(Duration.ofSeconds(20)).until(this::answering);
    }

    String url() {
        return "turn:" + LOOPBACK + ":" + port + "?transport=udp";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private boolean answering() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
