package org.sawt.signaling.feed;

import jakarta.annotation.PreDestroy;
import java.util.function.BiConsumer;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads for subscriptions that are behind what they have missed. */
@Component
class CatchUp {

    private static final Logger log = LoggerFactory.getLogger(CatchUp.class);

    private static final int PAGE = 200;

    private final ChangeLog changes;
    private final RowRights rights;
    private final PacedReading reading = new PacedReading("feed-catch-up-");

    CatchUp(ChangeLog changes, RowRights rights) {
        this.changes = changes;
        this.rights = rights;
    }

    /** Once each time that {@code subscription} is behind; {@code lose} ends one that cannot go on. */
    void begin(Subscription subscription, BiConsumer<Subscription, Refusal> lose) {
        reading.begin(new Late(subscription, lose));
    }

    private final class Late implements PacedReading.Behind {

        private final Subscription subscription;
        private final BiConsumer<Subscription, Refusal> lose;

        Late(Subscription subscription, BiConsumer<Subscription, Refusal> lose) {
            this.subscription = subscription;
            this.lose = lose;
        }

        @Override
        public boolean isOver() {
            return subscription.isOver();
        }

        @Override
        public boolean hasRoom() {
            return subscription.subscriber().hasRoom();
        }

        /** The rights first: a page that tells of their change is taken up to there, and the rest with the new ones. */
        @Override
        public boolean read() {
            try {
                RowScope scope = rights.of(subscription.subscriber().caller());
                Page page = changes.after(subscription.position(), scope.clinic(), PAGE);
                return subscription.catchUp(page, scope);
            } catch (ForgottenException gone) {
                lose.accept(subscription, FeedRefusals.CURSOR_GONE);
                return true;
            }
        }

        @Override
        public void failed(RuntimeException fault) {
            if (fault instanceof RefusedException lost) {
                lose.accept(subscription, lost.refusal());
            } else {
                log.error("A subscription to row changes ended by a fault", fault);
                lose.accept(subscription, FeedRefusals.FAULT);
            }
        }
    }

    @PreDestroy
    void stop() {
        reading.close();
    }
}
