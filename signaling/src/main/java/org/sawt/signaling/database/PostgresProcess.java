package org.sawt.signaling.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The PostgreSQL process on a data directory, ours or one that a killed server left behind. */
final class PostgresProcess {

    private static final String STOP_MEND = "End that process by hand, then start again.";

    private final Path directory;
    private final PostgresPrograms programs;

    PostgresProcess(Path directory, PostgresPrograms programs) {
        this.directory = directory;
        this.programs = programs;
    }

    /** Returns when connections are accepted, or when it is clear that they will not be. */
    PostgresPrograms.Outcome start(String options) throws IOException {
        return programs.run(
                "pg_ctl", List.of("start", "-D", text(), "-l", log().toString(), "-w", "-s", "-o", options));
    }

    /** Stops what runs on the directory, if anything does, and forgets the process id of what does not. */
    void stop() throws IOException {
        var file = directory.resolve("postmaster.pid");
        var pid = pidIn(file);
        if (pid.isPresent() && runsHere(pid.getAsLong()) && !stop("fast") && !stop("immediate")) {
            throw new DatabaseException(
                    "PostgreSQL (process %d) is using %s and does not stop.".formatted(pid.getAsLong(), directory),
                    STOP_MEND);
        }
        Files.deleteIfExists(file);
    }

    Path log() {
        return Folders.sibling(directory, ".log");
    }

    private boolean stop(String mode) throws IOException {
        return programs.run("pg_ctl", List.of("stop", "-D", text(), "-m", mode, "-w", "-s", "-t", "30"))
                .success();
    }

    private static OptionalLong pidIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        var lines = Files.readAllLines(file);
        var digits = !lines.isEmpty() && lines.getFirst().strip().matches("\\d{1,10}");
        return digits ? OptionalLong.of(Long.parseLong(lines.getFirst().strip())) : OptionalLong.empty();
    }

    /**
     * After a reboot the number may be any program's: ours is a postgres whose working directory is the data. The links
     * are read, not followed: a program that was unpacked again while it ran reads "postgres (deleted)".
     */
    private boolean runsHere(long pid) {
        var process = Path.of("/proc", Long.toString(pid));
        try {
            var program = Files.readSymbolicLink(process.resolve("exe")).getFileName();
            return program.toString().startsWith("postgres")
                    && Files.readSymbolicLink(process.resolve("cwd")).equals(directory.toRealPath());
        } catch (IOException _) {
            return false;
        }
    }

    private String text() {
        return directory.toString();
    }
}
