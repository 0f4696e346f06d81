package org.sawt.signaling.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sawt.turn.Ports;

/** A Kurento Media Server of our own, on a free port: it can be killed, frozen and started again, and looked at. */
public final class MediaServerProcess implements AutoCloseable {

    /** The environment's name for the command that starts one in the foreground. */
    public static final String COMMAND = "KURENTO_COMMAND";

    private final List<String> command;
    private final int port;
    private Process process;

    private MediaServerProcess(List<String> command, int port) {
        this.command = command;
        this.port = port;
        this.process = launch();
        awaitListening();
    }

    /** Runs {@code command} with a free port as its last argument, and waits until it listens. */
    public static MediaServerProcess start(String command) {
        int port = Ports.free();
        List<String> words = new ArrayList<>(List.of(command.strip().split("\\s+")));
        words.add(String.valueOf(port));
        return new MediaServerProcess(words, port);
    }

    /** The same with what the environment says; for tests that {@link NeedsMediaServerCommand}. */
    static MediaServerProcess start() {
        return start(System.getenv(COMMAND));
    }

    public URI uri() {
        return URI.create("ws://127.0.0.1:" + port + "/kurento");
    }

    /** As metrics call it. */
    public String name() {
        return "127.0.0.1:" + port;
    }

    /** The server itself, and whatever starts it for us. */
    public Stream<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int threads() {
        return processes().mapToInt(one -> threadsOf(one.pid())).max().orElseThrow();
    }

    /** Like {@code kill -9}: nobody is told. */
    public void kill() {
        processes().toList().forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    /** Like {@code kill -STOP}: it accepts connections, and says nothing any more. */
    void freeze() {
        processes().forEach(one -> signal("STOP", one));
    }

    /** Another life on the same port; it knows nothing of the one before. */
    void startAgain() {
        kill();
        process = launch();
        awaitListening();
    }

    @Override
    public void close() {
        kill();
    }

    private Process launch() {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void awaitListening() {
        await("the media server").atMost(Duration.ofSeconds(30)).until(this::listens);
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the media server ended by itself with " + process.exitValue());
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void signal(String name, ProcessHandle target) {
        try {
            int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(target.pid()))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + name + " failed with " + exit);
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static int threadsOf(long pid) {
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return (int) threads.count();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
