package org.sawt.signaling.bench.taps;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.sawt.signaling.e2e.SawtProcess;

/** The database with nothing before it: {@code tap.sql}, run by pgbench, for students that nobody else taps for. */
final class Limit {

    /** No run stores more for one student. */
    private static final int MOST = 1_000_000;

    private final Pgbench pgbench;
    private final SawtProcess server;
    private final Path script;
    private final UUID clinic;
    private final int first;
    private int runs;

    /** @param first the number of the first of the students */
    Limit(Pgbench pgbench, SawtProcess server, Path script, UUID clinic, int first) {
        this.pgbench = pgbench;
        this.server = server;
        this.script = script;
        this.clinic = clinic;
        this.first = first;
    }

    /** Taps a second by {@code connections}. */
    double rate(int connections, Duration length) throws IOException, InterruptedException {
        Map<String, String> values = Map.of(
                "clinic", clinic.toString(), "first", String.valueOf(first), "seq", String.valueOf(MOST * runs++));
        return pgbench.rate(script, connections, length, server.databaseVariables(), values);
    }
}
