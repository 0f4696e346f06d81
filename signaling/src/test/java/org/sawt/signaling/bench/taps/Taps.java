package org.sawt.signaling.bench.taps;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.WarmUp;
import org.sawt.signaling.bench.load.Crowd;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.bench.load.Posts;
import org.sawt.signaling.e2e.SawtProcess;

/** How many taps are on the disk after a second. */
public final class Taps implements Measure {

    private static final int MANY = 64;
    private static final int ROUNDS = 5;
    /** They come from few, so that nobody waits too long for a server that is still cold. */
    private static final int WARM_UP_BY = 8;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LENGTH = Duration.ofSeconds(4);

    @Override
    public String name() {
        return "taps";
    }

    @Override
    public String about() {
        return """
                Taps of one therapist, and of %d at once, each with a student, a goal, a session and a connection of its own, the next tap when the \
                one before was answered, and so stored. *Sawt*: the HTTP request that the panel in a call makes, with the cookie of a sign-in. \
                *pgbench* is the limit: the same row inserted by as many connections to the same PostgreSQL, prepared, each in a transaction that \
                the same triggers take part in, with nobody asked whether it may be, and the number of the tap known. In turns, \
                when the server's compiler has come to rest. CPU is that of the server's processes, PostgreSQL included.""".formatted(MANY);
    }

    @Override
    public List<Row> run(Conditions conditions) throws Exception {
        Pgbench pgbench;
        try {
            pgbench = Pgbench.in(conditions.scratch().resolveSibling("peers"));
        } catch (IOException missing) {
            return List.of(new Row.Skipped("pgbench", String.valueOf(missing.getMessage())));
        }
        try (Generator generator = new Generator();
                SawtProcess server = SawtProcess.packed(conditions.scratch().resolve("taps"), Map.of())) {
            if (!Caseload.isDurable(server)) {
                throw new IllegalStateException("fsync or synchronous_commit is off");
            }
            return rounds(generator, server, pgbench, conditions);
        }
    }

    /** The first so many therapists tap: watched for {@code length} after {@code first}. */
    private interface Tapping {
        Crowd.Flow by(int connections, Duration first, Duration length) throws InterruptedException;
    }

    private static List<Row> rounds(Generator generator, SawtProcess server, Pgbench pgbench, Conditions conditions)
            throws Exception {
        Caseload.write(server, 2 * MANY);
        Path script = Files.writeString(conditions.scratch().resolve("tap.sql"), Caseload.text("tap.sql"));
        Limit limit = new Limit(pgbench, server, script, Caseload.clinic(server), MANY + 1);
        TapsTable table = new TapsTable("pgbench " + pgbench.version());
        int port = URI.create(server.address()).getPort();
        List<Therapist> therapists = IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> Therapist.at(port, number))
                .toList();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        ProcessTree processes = new ProcessTree(server::processes);
        Tapping tapping = (connections, first, length) -> {
            // Anew each time: Jetty cuts off who says nothing for 30 seconds.
            try (Posts posts = generator.connect(address, therapists.subList(0, connections))) {
                return posts.closedLoop(processes, first, length);
            }
        };
        WarmUp.until(processes, () -> tapping.by(WARM_UP_BY, FIRST, LENGTH));
        for (int round = 0; round < conditions.repeats(ROUNDS); round++) {
            for (int connections : List.of(1, MANY)) {
                double most = limit.rate(connections, FIRST.plus(LENGTH));
                table.add(connections, most, tapping.by(connections, FIRST, LENGTH));
            }
        }
        return table.rows();
    }
}
