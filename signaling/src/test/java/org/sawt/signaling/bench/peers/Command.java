package org.sawt.signaling.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that runs to its end. */
public final class Command {

    private Command() {}

    /**
     * Runs {@code words} in {@code folder}, and answers what it printed.
     *
     * @throws IOException if there is no such program, or it fails; with the end of what it said
     */
    public static String run(Path folder, List<String> words) throws IOException, InterruptedException {
        return run(folder, Map.of(), words);
    }

    /** The same with {@code variables} in its environment. */
    public static String run(Path folder, Map<String, String> variables, List<String> words)
            throws IOException, InterruptedException {
        ProcessBuilder command =
                new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        command.environment().putAll(variables);
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(
                    String.join(" ", words) + " failed: " + said.lines().reduce("", (_, last) -> last));
        }
        return said;
    }
}
