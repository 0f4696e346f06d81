package org.sawt.signaling.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs {@code initdb} and {@code pg_ctl}.
 * They refuse to run as root; there they run in a user namespace of their own, where they are nobody.
 */
final class PostgresPrograms {

    /** What a program said, and whether it succeeded. */
    record Outcome(boolean success, String output) {}

    private static final List<String> AS_NOBODY = List.of("unshare", "--user");

    private final Path binaries;
    private final List<String> prefix;

    private PostgresPrograms(Path binaries, List<String> prefix) {
        this.binaries = binaries;
        this.prefix = prefix;
    }

    static PostgresPrograms in(Path binaries) throws IOException {
        if (!isRoot()) {
            return new PostgresPrograms(binaries, List.of());
        }
        if (!canBeNobody()) {
            throw new DatabaseException(
                    "PostgreSQL refuses to run as root, and this system does not let root start it as nobody.",
                    "Run Sawt as an ordinary user, or configure a PostgreSQL of your own with SPRING_DATASOURCE_URL.");
        }
        return new PostgresPrograms(binaries, AS_NOBODY);
    }

    Outcome run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return execute(command);
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static boolean canBeNobody() {
        try {
            return execute(List.of("unshare", "--user", "true")).success();
        } catch (IOException _) {
            return false;
        }
    }

    private static Outcome execute(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        var process = builder.start();
        process.getOutputStream().close();
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
            return new Outcome(process.waitFor() == 0, text);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + command.getLast(), e);
        }
    }
}
