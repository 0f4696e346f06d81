package org.sawt.turn.probe;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.ice4j.message.Message;
import org.ice4j.message.Request;
import org.ice4j.message.Response;
import org.jspecify.annotations.Nullable;

/** Requests and their answers over one wire; what peers send meanwhile is kept. */
final class Transactions {

    /** RFC 8489 section 6.2.1 begins with half a second too, and doubles. */
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private static final int KEPT = 32;

    private final Wire wire;
    private final Deadline deadline;
    private final Deque<Datagram> kept = new ArrayDeque<>();

    Transactions(Wire wire, Deadline deadline) {
        this.wire = wire;
        this.deadline = deadline;
    }

    /** The answer to {@code request}, whose bytes are {@code encoded}; null when none came by the deadline. */
    @Nullable
    Response ask(Request request, byte[] encoded) throws IOException {
        Duration wait = wire.reliable() ? deadline.left(Duration.ofHours(1)) : FIRST_WAIT;
        while (!deadline.passed()) {
            wire.send(encoded);
            Response answer = answer(request.getTransactionID(), Deadline.in(deadline.left(wait)));
            if (answer != null) {
                return answer;
            }
            wait = wait.multipliedBy(2);
        }
        return null;
    }

    void tell(byte[] encoded) throws IOException {
        wire.send(encoded);
    }

    /** What a peer sent; null when nothing has come by then. What is no Data indication is passed over. */
    @Nullable
    Datagram data(Deadline until) throws IOException {
        while (kept.isEmpty()) {
            byte[] bytes = wire.receive(until);
            if (bytes == null) {
                return null;
            }
            keep(Stun.decode(bytes));
        }
        return kept.remove();
    }

    private @Nullable Response answer(byte[] number, Deadline until) throws IOException {
        for (byte[] bytes = wire.receive(until); bytes != null; bytes = wire.receive(until)) {
            Message message = Stun.decode(bytes);
            if (message instanceof Request) {
                throw new NotStun(); // an echo: no server asks its clients
            }
            if (message instanceof Response answer && Arrays.equals(answer.getTransactionID(), number)) {
                return answer;
            }
            keep(message);
        }
        return null;
    }

    // Of a flood, the newest are kept.
    private void keep(Message message) {
        Datagram datagram = Stun.data(message);
        if (datagram != null) {
            kept.add(datagram);
            if (kept.size() > KEPT) {
                kept.remove();
            }
        }
    }
}
