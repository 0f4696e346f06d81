package org.sawt.turn.probe;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/**
 * Two allocations of one server that speak with each other, as two people do who both need the relay: for a relay that
 * denies this machine's address, because both are in one private network.
 */
record TwoRelays(Allocation here, Allocation there) {

    private static final int TOKEN = 16;

    /** How long a message takes from one allocation to the other and back. */
    Duration roundTrip(List<Duration> pace) throws FaultFound {
        here.permit(there.relayed());
        there.permit(here.relayed());
        for (Duration wait : pace) {
            long begun = System.nanoTime();
            if (passes(here, there, wait) && passes(there, here, wait)) {
                return Duration.ofNanos(System.nanoTime() - begun);
            }
        }
        throw new FaultFound(RelayFault.NOTHING_RELAYED, "nothing comes from one relayed address to another");
    }

    private static boolean passes(Allocation from, Allocation to, Duration wait) throws FaultFound {
        byte[] token = Token.ofLength(TOKEN);
        from.send(to.relayed(), token);
        Deadline until = Deadline.in(wait);
        for (Datagram heard = to.receive(until); heard != null; heard = to.receive(until)) {
            if (heard.data().equals(ByteBuffer.wrap(token))) {
                return true;
            }
        }
        return false;
    }
}
