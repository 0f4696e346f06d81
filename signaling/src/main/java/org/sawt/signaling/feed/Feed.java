package org.sawt.signaling.feed;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Row changes as they are committed, from now on or from where somebody stopped listening. */
@Component
public class Feed {

    private final ChangeLog changes;
    private final Subscriptions subscriptions;
    private final FeedTail tail;

    Feed(ChangeLog changes, Subscriptions subscriptions, FeedTail tail) {
        this.changes = changes;
        this.subscriptions = subscriptions;
        this.tail = tail;
    }

    /**
     * Where a subscription begins.
     *
     * @param epoch to which positions belong; another one after the database was restored from a backup
     * @param after the last position that does not come
     */
    public record Start(UUID epoch, long after) {}

    /**
     * Where a subscription begins: after {@code since}, the last position that its caller has seen in {@code epoch} (any, if
     * it does not say), or after the newest: what is committed already does not come. Asks the database.
     *
     * @throws RefusedException {@code cursor_gone} when what came after {@code since} is not kept, or there is no such position
     */
    public Start start(@Nullable Long since, @Nullable UUID epoch) {
        ChangeLog.State state = newest();
        if (since == null) {
            return new Start(state.epoch(), state.last());
        }
        boolean another = epoch != null && !epoch.equals(state.epoch());
        if (another || since < state.keptAfter() || since > state.last()) {
            throw FeedRefusals.CURSOR_GONE.asException();
        }
        return new Start(state.epoch(), since);
    }

    /** With a position for everything that is committed, so that it counts as what was, not as what comes. */
    private ChangeLog.State newest() {
        changes.settle();
        ChangeLog.State state = changes.state();
        if (state.waiting()) {
            changes.number();
            return changes.state();
        }
        return state;
    }

    /**
     * Hands {@code subscriber} everything after {@code position}, each change at least once and in order: what has happened
     * already as fast as it is taken, then what happens. {@code scope} is what the subscriber's caller may see now; it is
     * read again when that changes.
     */
    public Running subscribe(Subscriber subscriber, RowScope scope, long position) {
        Subscription subscription = new Subscription(subscriber, scope, position);
        subscriptions.add(subscription);
        tail.hurry();
        return () -> subscriptions.remove(subscription);
    }

    /** A {@link Follower} is in a hurry from now on. */
    public void hurry() {
        tail.hurry();
    }

    /** A subscription that goes on until it is ended; ending it twice is ending it once. */
    public interface Running {
        void end();
    }
}
