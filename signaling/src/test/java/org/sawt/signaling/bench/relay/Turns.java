package org.sawt.signaling.bench.relay;

import java.util.Map;
import java.util.TreeMap;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.bench.peers.Contestant;
import org.sawt.signaling.bench.peers.Field;
import org.sawt.signaling.bench.peers.Field.Peer;

/** One contestant after the other, again and again, so that whatever else the machine does meets all of them alike. */
final class Turns {

    private final Generator generator;
    private final Field field;
    private final Map<Peer, Map<Integer, Standing>> standings;

    Turns(Generator generator, Field field, Map<Peer, Map<Integer, Standing>> standings) {
        this.generator = generator;
        this.field = field;
        this.standings = standings;
    }

    void take(int rooms, int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<Peer, Contestant> each : field.contestants().entrySet()) {
                take(each.getKey(), each.getValue(), rooms);
            }
        }
    }

    private void take(Peer peer, Contestant contestant, int rooms) throws Exception {
        String subject = contestant.subject() + ", " + rooms + " rooms";
        System.out.println("  " + subject);
        try {
            Turn turn = Turn.of(generator, contestant, rooms);
            standings
                    .computeIfAbsent(peer, _ -> new TreeMap<>())
                    .computeIfAbsent(rooms, _ -> new Standing(subject))
                    .turns()
                    .add(turn);
        } catch (IllegalStateException broken) {
            field.drop(peer, broken);
        }
    }
}
