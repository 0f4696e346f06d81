package org.sawt.signaling.bench.relay;

import java.time.Duration;
import org.sawt.signaling.bench.Calm;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.load.Crowd;
import org.sawt.signaling.bench.load.Generator;
import org.sawt.signaling.bench.peers.Contestant;

/** What one contestant did in one turn: first as much as it could, then half of that. */
record Turn(Crowd.Flow full, Crowd.Flow half) {

    /** Signals at once. Enough for every core of a small machine, few enough for a queue to stay short. */
    static final int UNDER_WAY = 50;

    private static final int ENTER_AT_ONCE = 32;
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LENGTH = Duration.ofSeconds(4);

    /** Brings people into {@code rooms} rooms, lets them talk, and sees them out. */
    static Turn of(Generator generator, Contestant contestant, int rooms) throws Exception {
        contestant.prepare(rooms);
        ProcessTree server = contestant.processes();
        try (Crowd crowd = generator.gather(contestant.address(), rooms, ENTER_AT_ONCE, contestant::pair)) {
            Calm.await(server);
            Crowd.Flow full = crowd.closedLoop(UNDER_WAY, server, FIRST, LENGTH);
            return new Turn(full, crowd.openLoop(full.rate() / 2, server, FIRST, LENGTH));
        } finally {
            contestant.awaitEmpty();
            Calm.await(server);
        }
    }
}
