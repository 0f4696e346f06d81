package org.sawt.signaling.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.bench.peers.Field;
import org.sawt.signaling.e2e.SawtProcess;

/** How long a clinic waits after a restart, and what the server takes of its machine at night. */
public final class Start implements Measure {

    private static final int STARTS = 5;
    private static final Duration REST = Duration.ofSeconds(60);
    private static final double MEGABYTE = 1024 * 1024;
    private static final String PREPARED = "Sawt, prepared";

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String about() {
        return """
                From the command until the server answers (Sawt: its readiness probe; others: they listen), on a database that has its \
                tables, in turns; the first start of each, which makes them, is not counted. CPU is user and system time of the \
                server's own process until then. *Resident* is its proportional share (PSS) after %d s without a request. *Prepared* \
                is what a clinic and the container start; *jar* is `java -jar sawt.jar`.""".formatted(REST.toSeconds());
    }

    @Override
    public List<Row> run(Conditions conditions) throws Exception {
        List<Starter> starters = new ArrayList<>();
        List<Row> absent = new ArrayList<>();
        StartTable table = new StartTable();
        try {
            starters.add(new SawtStarter(PREPARED, SawtProcess.prepared(home(conditions))));
            starters.add(new SawtStarter("Sawt, jar", SawtProcess.packed(home(conditions), Map.of())));
            addPeer(conditions, starters, absent);
            for (int round = 0; round < conditions.repeats(STARTS); round++) {
                for (Starter starter : starters) {
                    table.add(starter.subject(), starter.again(REST));
                }
            }
        } finally {
            starters.forEach(Starter::close);
        }
        List<Row> rows = new ArrayList<>(table.rows(PREPARED));
        rows.add(Row.Measured.of("Sawt, jar", "size", "MB", Spread.of(Files.size(SawtProcess.JAR) / MEGABYTE)));
        rows.addAll(absent);
        return rows;
    }

    private static Path home(Conditions conditions) throws IOException {
        return Files.createTempDirectory(conditions.scratch(), "start");
    }

    private static void addPeer(Conditions conditions, List<Starter> starters, List<Row> absent) throws Exception {
        try {
            starters.add(new PeerStarter(() -> Field.peerJs(conditions)));
        } catch (IOException unreachable) {
            absent.add(new Row.Skipped("PeerJS", String.valueOf(unreachable.getMessage())));
        }
        absent.add(new Row.Skipped(
                "Kurento's group-call tutorial", "Maven Central has no org.kurento.tutorial:kurento-group-call"));
    }
}
