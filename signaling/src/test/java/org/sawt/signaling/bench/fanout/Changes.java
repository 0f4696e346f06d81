package org.sawt.signaling.bench.fanout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sawt.signaling.bench.Calm;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Descriptors;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.WarmUp;
import org.sawt.signaling.bench.load.Audience;
import org.sawt.signaling.bench.load.Crowd;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.bench.peers.SawtStages;
import org.sawt.signaling.bench.peers.SocketIoStage;
import org.sawt.signaling.bench.peers.Stage;

/** One row, or one message, to thousands. */
public final class Changes implements Measure {

    private static final List<Integer> SIZES = List.of(1_000, 5_000);
    private static final int ROUNDS = 3;
    /** Enough for a server never to wait for the next, and little enough for no queue to fill. */
    private static final int UNDER_WAY = 8;

    private static final int COME_AT_ONCE = 32;
    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration LENGTH = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public String about() {
        return """
                To %s people on one channel. *Messages*: somebody sends what `relay` relays, the others hear it (Supabase's `broadcast`; in socket.io \
                a room). *Rows*: a goal of about 1 KB is inserted into the server's database, and committed, by somebody else; everybody asked for that student's \
                goals (`postgres_changes` with a filter) and gets the row. First %d are always under way: saturation. Then half as many a second, \
                each when it is due; time runs from then to each who hears it. CPU is that of the server's processes, PostgreSQL included, for \
                each who heard. Not measured here: Supabase says of its own service, on two to six nodes, 224,000 messages heard a second with \
                p50 6 ms, p95 28 ms, p99 213 ms, and of messages from its database 10,000 a second with p50 46 ms, p95 132 ms, p99 159 ms \
                (https://supabase.com/docs/guides/realtime/benchmarks).""".formatted(SIZES, UNDER_WAY);
    }

    /** One turn of one stage: as much as it could, then half of that. */
    record Turn(Crowd.Flow full, Crowd.Flow half) {}

    @Override
    public List<Row> run(Conditions conditions) throws Exception {
        Path home = Files.createDirectories(conditions.scratch().resolve("changes"));
        List<Row> absent = new ArrayList<>();
        Optional<SocketIoStage> peer = peer(conditions, home, absent);
        try (Generator generator = new Generator();
                SawtStages sawt = SawtStages.start(home.resolve("sawt"))) {
            List<Stage> stages = new ArrayList<>(List.of(sawt.messages(), sawt.rows()));
            peer.ifPresent(stages::addFirst);
            ChangesTable table = new ChangesTable(peer.map(Stage::subject));
            for (int size : SIZES.stream()
                    .filter(each -> each == conditions.rooms(each))
                    .toList()) {
                if (Descriptors.suffice(size)) {
                    rounds(conditions, generator, stages, size, table);
                } else {
                    absent.add(Descriptors.tooFew(size + " people", size));
                }
            }
            List<Row> rows = table.rows();
            rows.addAll(absent);
            return rows;
        } finally {
            peer.ifPresent(SocketIoStage::close);
        }
    }

    private static void rounds(
            Conditions conditions, Generator generator, List<Stage> stages, int size, ChangesTable table)
            throws Exception {
        for (Stage stage : stages) {
            System.out.println("  " + stage.subject() + ", " + size + " people");
            WarmUp.until(stage.processes(), () -> turn(generator, stage, size));
        }
        for (int round = 0; round < conditions.repeats(ROUNDS); round++) {
            for (Stage stage : stages) {
                table.add(stage.subject(), size, turn(generator, stage, size));
            }
        }
    }

    private static Optional<SocketIoStage> peer(Conditions conditions, Path home, List<Row> absent)
            throws InterruptedException {
        try {
            return Optional.of(
                    SocketIoStage.start(conditions.scratch().resolveSibling("peers"), home.resolve("socket-io")));
        } catch (IOException missing) {
            absent.add(new Row.Skipped("socket.io", String.valueOf(missing.getMessage())));
            return Optional.empty();
        }
    }

    private static Turn turn(Generator generator, Stage stage, int size) throws Exception {
        try (Audience audience =
                generator.assemble(stage.address(), size, COME_AT_ONCE, stage::listener, stage.speaker())) {
            Calm.await(stage.processes());
            Audience.Speech speech = stage.speech(audience);
            Crowd.Flow full = audience.closedLoop(speech, UNDER_WAY, stage.processes(), FIRST, LENGTH);
            double half = full.rate() / size / 2;
            return new Turn(full, audience.openLoop(speech, half, stage.processes(), FIRST, LENGTH));
        } finally {
            Calm.await(stage.processes());
        }
    }
}
