package org.sawt.signaling.bench.relay;

import java.util.List;
import org.sawt.signaling.bench.Calm;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Descriptors;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.load.Crowd;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.bench.peers.Contestant;
import org.sawt.signaling.bench.peers.Field;
import org.sawt.signaling.bench.peers.Field.Peer;

/** What it costs to hold people who say nothing. */
public final class Idle implements Measure {

    private static final int FEW = 250;
    private static final int MANY = 5_000;
    private static final int AT_ONCE = 32;

    @Override
    public String name() {
        return "idle";
    }

    @Override
    public String about() {
        return """
                What people in rooms of two need who say nothing: memory with all of them, less memory with the first %d, shared \
                by the rest. *Live heap* is what is left after a collection (jcmd GC.class_histogram), on a JVM. \
                *Resident* is the \
                proportional share (PSS) of all of the server's processes, after a collection where one can be asked for. Each server is started anew.""".formatted(2 * FEW);
    }

    @Override
    public List<Row> run(Conditions conditions) throws Exception {
        int rooms = conditions.rooms(MANY);
        if (!Descriptors.suffice(2 * rooms)) {
            return List.of(Descriptors.tooFew(2 * rooms + " connections", 2 * rooms));
        }
        IdleTable table = new IdleTable();
        try (Generator generator = new Generator()) {
            for (int round = 0; round < conditions.repeats(1); round++) {
                for (Peer peer : Peer.values()) {
                    try (Field alone = Field.open(conditions, List.of(peer))) {
                        table.absent(alone.absent());
                        for (Contestant contestant : alone.contestants().values()) {
                            String subject = contestant.subject() + ", " + 2 * rooms + " people";
                            table.add(peer, subject, perPerson(generator, contestant, rooms));
                        }
                    }
                }
            }
        }
        return table.rows();
    }

    private static Footprint perPerson(Generator generator, Contestant contestant, int rooms) throws Exception {
        System.out.println("  " + contestant.subject());
        int few = Math.min(FEW, rooms / 2);
        contestant.prepare(rooms);
        Calm.await(contestant.processes());
        try (Crowd _ = generator.gather(contestant.address(), few, AT_ONCE, contestant::pair)) {
            Calm.await(contestant.processes());
            Footprint before = Footprint.of(contestant);
            try (Crowd _ =
                    generator.gather(contestant.address(), rooms - few, AT_ONCE, room -> contestant.pair(few + room))) {
                Calm.await(contestant.processes());
                return Footprint.of(contestant).since(before).dividedBy(2 * (rooms - few));
            }
        }
    }
}
