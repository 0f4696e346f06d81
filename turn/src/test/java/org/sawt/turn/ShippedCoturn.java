package org.sawt.turn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real coturn under the shipped configuration, started by the shipped script, as a clinic has it. */
public final class ShippedCoturn implements AutoCloseable {

    /** From the folder of this module or of any other. */
    private static final Path SCRIPT =
            Path.of("..", "turn", "coturn", "start").toAbsolutePath().normalize();

    private static final int PATIENCE_SECONDS = 10;

    private final Path log;
    private final Process process;

    private ShippedCoturn(Path log, Process process) {
        this.log = log;
        this.process = process;
    }

    /**
     * Starts it; it answers a moment later, unless the script refuses.
     *
     * @param prefix what starts a program elsewhere, such as in a network namespace
     * @param settings the script's, by their names
     */
    public static ShippedCoturn start(Path home, List<String> prefix, Map<String, String> settings, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(SCRIPT.toString());
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(home, "coturn", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TURN_"));
        builder.environment().putAll(settings);
        builder.environment().put("TMPDIR", home.toString());
        return new ShippedCoturn(log, builder.start());
    }

    /** What it has said so far. */
    public String said() throws IOException {
        return Files.readString(log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** The exit code of one that ends by itself. */
    public int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it still runs");
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        Processes.end(process);
    }
}
