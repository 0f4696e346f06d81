package org.sawt.signaling.bench.relay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Descriptors;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.bench.peers.Field;
import org.sawt.signaling.bench.peers.Field.Peer;

/** What it costs to bring a signal from the one in a room to the other. */
public final class Relay implements Measure {

    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 5_000);
    private static final int ROUNDS = 5;

    /** Uncounted turns before them: a JVM compiles for half a minute under load before it is as fast as it gets. */
    private static final int WARM_UPS = 3;

    private static final int WARM_UP_ROOMS = 100;

    @Override
    public String name() {
        return "relay";
    }

    @Override
    public String about() {
        return """
                One in a room of two sends a trickled candidate (about 300 bytes) to the other, in turn from room to room. \
                *At saturation* %d signals are always under way; *at half* so many are sent a second as are half of what \
                the same server relayed just before, when they are due and not when there is room, and their time runs from when they \
                were due. CPU is user and system time of all of the server's processes, by the operating system's count. Sawt \
                checks each signal and answers it, so that it sends two messages where others send one. The generator is a process \
                of its own with half as many threads as there are cores; it is not what limits a server while the bare relay \
                gets more out of it, and what it uses itself is in the table.""".formatted(Turn.UNDER_WAY);
    }

    @Override
    public List<Row> run(Conditions conditions) throws Exception {
        List<Row> rows = new ArrayList<>();
        Map<Peer, Map<Integer, Standing>> standings = new EnumMap<>(Peer.class);
        try (Generator generator = new Generator();
                Field field = Field.open(conditions, List.of(Peer.values()))) {
            Turns turns = new Turns(generator, field, standings);
            turns.take(WARM_UP_ROOMS, WARM_UPS);
            standings.clear();
            for (int size : SIZES) {
                if (conditions.rooms(size) < size) {
                    continue;
                }
                if (Descriptors.suffice(2 * size)) {
                    turns.take(size, conditions.repeats(ROUNDS));
                } else {
                    rows.add(Descriptors.tooFew(size + " rooms", 2 * size));
                }
            }
            rows.addAll(0, new RelayTable(standings).rows());
            rows.addAll(field.absent());
        }
        return rows;
    }
}
