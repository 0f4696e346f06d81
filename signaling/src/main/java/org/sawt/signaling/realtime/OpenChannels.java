package org.sawt.signaling.realtime;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Every joined channel with the rights that it was joined by, so that it can be closed when they are lost. */
@Component
class OpenChannels {

    private static final Refusal LOST = Refusal.of(RefusalCode.REVOKED, "this is not open to you any more");

    private final Set<Open> all = ConcurrentHashMap.newKeySet();
    private final AtomicLong losses = new AtomicLong();

    /** One of them; equal to itself only. */
    static final class Open {
        private final Grant grant;
        private final Consumer<Refusal> close;

        Open(Grant grant, Consumer<Refusal> close) {
            this.grant = grant;
            this.close = close;
        }
    }

    /** Grows with each loss: who has read rights before one, and adds a channel after it, reads them again. */
    long losses() {
        return losses.get();
    }

    void add(Open channel) {
        all.add(channel);
    }

    void remove(Open channel) {
        all.remove(channel);
    }

    /** Closes what was joined by a grant that is lost. */
    void lose(Predicate<Grant> lost) {
        losses.incrementAndGet();
        all.stream().filter(open -> lost.test(open.grant)).forEach(OpenChannels::close);
    }

    static void close(Open channel) {
        channel.close.accept(LOST);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
