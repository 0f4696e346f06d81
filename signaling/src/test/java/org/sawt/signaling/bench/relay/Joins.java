package org.sawt.signaling.bench.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sawt.signaling.bench.Calm;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.load.Crowd;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.bench.peers.Contestant;
import org.sawt.signaling.bench.peers.Field;
import org.sawt.signaling.bench.peers.Field.Peer;

/** How fast people come in. */
public final class Joins implements Measure {

    private static final int ROUNDS = 5;
    /** Rounds before them, for everybody alike: a JVM's compiler is at work on a join for thousands of them. */
    private static final int WARM_UPS = 8;

    private static final int ROOMS = 250;
    private static final int AT_ONCE = 32;
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    @Override
    public String name() {
        return "joins";
    }

    @Override
    public String about() {
        return """
                %d people come into %d rooms, those of %d rooms at a time, on new connections. At Sawt each fetches a token by its cookie, connects, \
                joins, and has the snapshot of a room in which nobody was before: members of staff and guests by halves, the guests waiting. At PeerJS \
                each connects with an id of its own choice and is told that this was taken; at socket.io each connects and enters a room; \
                at Nextcloud's each says who it is and enters a room. CPU as under `relay`; \
                the first %d rounds warm up and are not counted.""".formatted(2 * ROOMS, ROOMS, AT_ONCE, WARM_UPS);
    }

    /** One round of one contestant; {@code cpuMicros} is what one join cost the server. */
    record Arrivals(double perSecond, double cpuMicros) {}

    @Override
    public List<Row> run(Conditions conditions) throws Exception {
        try (Generator generator = new Generator();
                Field field = Field.open(conditions, List.of(Peer.values()))) {
            int rounds = conditions.repeats(ROUNDS) + WARM_UPS;
            for (Contestant contestant : field.contestants().values()) {
                contestant.prepare(rounds * ROOMS);
            }
            JoinsTable table = new JoinsTable();
            for (int round = 0; round < rounds; round++) {
                boolean counted = round >= WARM_UPS;
                for (Map.Entry<Peer, Contestant> each : field.contestants().entrySet()) {
                    come(generator, field, each.getKey(), each.getValue(), round * ROOMS)
                            .filter(_ -> counted)
                            .ifPresent(arrivals ->
                                    table.add(each.getKey(), each.getValue().subject(), arrivals));
                }
            }
            return table.rows(field.absent());
        }
    }

    private static Optional<Arrivals> come(
            Generator generator, Field field, Peer peer, Contestant contestant, int firstRoom) throws Exception {
        try {
            return Optional.of(come(generator, contestant, firstRoom));
        } catch (IllegalStateException broken) {
            field.drop(peer, broken);
            return Optional.empty();
        }
    }

    private static Arrivals come(Generator generator, Contestant contestant, int firstRoom) throws Exception {
        ProcessTree server = contestant.processes();
        Calm.await(server);
        Duration before = server.cpu();
        long began = System.nanoTime();
        try (Crowd _ =
                generator.gather(contestant.address(), ROOMS, AT_ONCE, room -> contestant.arrivals(firstRoom + room))) {
            double seconds = (System.nanoTime() - began) / SECOND;
            double micros = server.cpu().minus(before).toNanos() / 1_000.0;
            return new Arrivals(2 * ROOMS / seconds, micros / (2 * ROOMS));
        } finally {
            contestant.awaitEmpty();
            Calm.await(server);
        }
    }
}
