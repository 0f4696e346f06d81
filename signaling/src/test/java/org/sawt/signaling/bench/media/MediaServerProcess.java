package org.sawt.signaling.bench.media;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.sawt.signaling.e2e.SawtProcess;

/** A Kurento Media Server of our own, on a free port: it can be killed, and what it uses can be read. */
final class MediaServerProcess implements AutoCloseable {

    private final Process process;
    private final int port;

    private MediaServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Runs {@code command} with a free port as its last argument, and waits until it listens. */
    static MediaServerProcess start(String command) throws IOException {
        int port = SawtProcess.freePort();
        List<String> words = new ArrayList<>(List.of(command.strip().split("\\s+")));
        words.add(String.valueOf(port));
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        MediaServerProcess server = new MediaServerProcess(process, port);
        await("the media server").atMost(Duration.ofSeconds(30)).until(server::listens);
        return server;
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + port + "/kurento");
    }

    /** As metrics call it. */
    String name() {
        return "127.0.0.1:" + port;
    }

    /** Of the server itself, whatever starts it for us. */
    ProcessUsage usage() {
        return family().map(ProcessHandle::pid)
                .map(ProcessUsage::of)
                .max(Comparator.comparingLong(ProcessUsage::memoryBytes))
                .orElseThrow();
    }

    /** Like {@code kill -9}: nobody is told. */
    void kill() {
        family().toList().forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private Stream<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants());
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
}
