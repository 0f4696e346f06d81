package org.sawt.signaling.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Follows the log: one thread that looks every few milliseconds, gives positions to what has none, and hands it to everybody
 * who is live. While the database is away it looks less and less often, and then goes on where it was.
 */
@Component
class FeedTail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(FeedTail.class);

    private static final int PAGE = 200;

    /** While nobody listens there is no hurry, only an order to keep. */
    private static final Duration UNHEARD = Duration.ofSeconds(1);

    private static final long NOWHERE = -1;
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final ChangeLog changes;
    private final Subscriptions subscriptions;
    private final List<Follower> followers;
    private final FeedMetrics metrics;
    private final FeedSettings settings;
    private final Clock clock;
    private final DatabaseAbsence absence = new DatabaseAbsence();
    private volatile boolean running;
    private volatile @Nullable Thread thread;
    private long position = NOWHERE;
    private @Nullable UUID epoch;
    private boolean settled;

    FeedTail(
            ChangeLog changes,
            Subscriptions subscriptions,
            List<Follower> followers,
            FeedMetrics metrics,
            FeedSettings settings,
            Clock clock) {
        this.changes = changes;
        this.subscriptions = subscriptions;
        this.followers = followers;
        this.metrics = metrics;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofVirtual().name("feed-tail").start(this::run);
    }

    /** Waits for the look that goes on: after this the database may be gone. */
    @Override
    public void stop() {
        running = false;
        hurry();
        awaitEnd();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Somebody listens now. */
    void hurry() {
        LockSupport.unpark(thread);
    }

    private void run() {
        while (running) {
            LockSupport.parkNanos(look().toNanos());
        }
    }

    /** Answers how long to wait before the next look. */
    private Duration look() {
        try {
            advance();
            absence.over();
            return isHeard() ? settings.lookEvery() : UNHEARD;
        } catch (DataAccessException | TransactionException away) {
            settled = false;
            return absence.pauseAfter(away);
        } catch (ForgottenException meanwhile) {
            position = NOWHERE;
            return settings.lookEvery();
        } catch (RuntimeException bug) {
            log.error("Row changes could not be handed out; they are tried again", bug);
            return AFTER_A_FAULT;
        }
    }

    private boolean isHeard() {
        return !subscriptions.isEmpty() || followers.stream().anyMatch(Follower::isInAHurry);
    }

    private void advance() throws ForgottenException {
        Instant now = clock.instant();
        ChangeLog.State state = state();
        if (position < state.keptAfter()) {
            skipTo(state.last());
        }
        if (state.waiting()) {
            changes.number();
        }
        if (state.waiting() || state.last() > position) {
            handOut();
        }
        metrics.complete(now);
    }

    private ChangeLog.State state() {
        ChangeLog.State state = settledState();
        if (epoch != null && !epoch.equals(state.epoch())) {
            position = state.last();
            subscriptions.loseAll(FeedRefusals.CURSOR_GONE);
        }
        epoch = state.epoch();
        return state;
    }

    /** A database cannot be restored under open connections: whoever was away may be another one, or not reach so far. */
    private ChangeLog.State settledState() {
        if (!settled) {
            changes.settle();
            settled = true;
        }
        ChangeLog.State state = changes.state();
        if (state.last() >= position) {
            return state;
        }
        changes.settle(state.epoch(), position);
        return changes.state();
    }

    /** At the start, or after an absence longer than changes are kept: whoever is live finds that there is a gap. */
    private void skipTo(long last) {
        position = last;
        subscriptions.offer(new Page(last, last, List.of(), false));
    }

    private void handOut() throws ForgottenException {
        boolean more = true;
        while (more) {
            Page page = changes.after(position, PAGE);
            followers.forEach(follower -> follower.follow(page.changes()));
            subscriptions.offer(page);
            page.changes().forEach(metrics::handedOut);
            position = page.upTo();
            more = page.more();
        }
    }

    private void awaitEnd() {
        Thread last = thread;
        if (last != null) {
            try {
                last.join(LONGEST_LOOK);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
