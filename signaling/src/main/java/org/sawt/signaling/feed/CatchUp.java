package org.sawt.signaling.feed;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.BiConsumer;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Reads for those who are behind what they have missed, page by page and only as fast as they take it. Each has a virtual
 * thread, and few of them read at a time: after a restart everybody comes back at once.
 */
@Component
class CatchUp {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

    private static final int PAGE = 200;
    private static final int READING_AT_ONCE = 3;
    private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofMillis(20);
    private static final Duration UNTIL_THE_DATABASE_IS_BACK = Duration.ofSeconds(1);

    private final ChangeLog changes;
    private final RowRights rights;
    private final Semaphore turns = new Semaphore(READING_AT_ONCE, true);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("feed-catch-up-", 0).factory());

    CatchUp(ChangeLog changes, RowRights rights) {
        this.changes = changes;
        this.rights = rights;
    }

    /** Once each time that {@code subscription} is behind; {@code lose} ends one that cannot go on. */
    void begin(Subscription subscription, BiConsumer<Subscription, Refusal> lose) {
        threads.execute(() -> run(subscription, lose));
    }

    private void run(Subscription subscription, BiConsumer<Subscription, Refusal> lose) {
        try {
            boolean live = false;
            while (!live && !subscription.isOver()) {
                live = subscription.subscriber().hasRoom() ? inTurn(subscription) : pause(UNTIL_THERE_IS_ROOM);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ForgottenException gone) {
            lose.accept(subscription, FeedRefusals.CURSOR_GONE);
        } catch (RefusedException lost) {
            lose.accept(subscription, lost.refusal());
        } catch (RuntimeException bug) {
            log.error("A subscription to row changes ended by a fault", bug);
            lose.accept(subscription, FeedRefusals.FAULT);
        }
    }

    private boolean inTurn(Subscription subscription) throws InterruptedException, ForgottenException {
        turns.acquire();
        try {
            return readFor(subscription);
        } catch (DataAccessException | TransactionException away) {
            return pause(UNTIL_THE_DATABASE_IS_BACK);
        } finally {
            turns.release();
        }
    }

    /** The rights first: a page that tells of their change is taken up to there, and the rest with the new ones. */
    private boolean readFor(Subscription subscription) throws ForgottenException {
        RowScope scope = rights.of(subscription.subscriber().caller());
        Page page = changes.after(subscription.position(), scope.clinic(), PAGE);
        return subscription.catchUp(page, scope);
    }

    private static boolean pause(Duration length) throws InterruptedException {
        Thread.sleep(length);
        return false;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
