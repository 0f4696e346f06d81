package org.sawt.signaling.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A program that runs to its end. */
final class Command {

    private Command() {}

    /**
     * Runs {@code words} in {@code folder}, and answers what it printed.
     *
     * @throws IOException if there is no such program, or it fails; with the end of what it said
     */
    static String run(Path folder, List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(
                    String.join(" ", words) + " failed: " + said.lines().reduce("", (_, last) -> last));
        }
        return said;
    }
}
