package org.sawt.signaling.feed;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.sawt.signaling.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Everybody who has subscribed and not left. */
@Component
class Subscriptions {

    private static final Logger log = LoggerFactory.getLogger(Subscriptions.class);

    private final Set<Subscription> all = ConcurrentHashMap.newKeySet();
    private final CatchUp catchUp;

    Subscriptions(CatchUp catchUp, FeedMetrics metrics) {
        this.catchUp = catchUp;
        metrics.watch(all);
    }

    /** First it is here, then it reads: nothing that the tail hands out in between can be missed. */
    void add(Subscription subscription) {
        all.add(subscription);
        catchUp.begin(subscription, this::lose);
    }

    void remove(Subscription subscription) {
        subscription.end();
        all.remove(subscription);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Waits for nobody: who cannot take it now reads it later. One who fails does not keep it from the others. */
    void offer(Page page) {
        for (Subscription subscription : all) {
            try {
                if (!subscription.offer(page)) {
                    catchUp.begin(subscription, this::lose);
                }
            } catch (RuntimeException bug) {
                log.error("A subscription to row changes ended by a fault", bug);
                lose(subscription, FeedRefusals.FAULT);
            }
        }
    }

    /** None can go on. */
    void loseAll(Refusal why) {
        all.forEach(subscription -> lose(subscription, why));
    }

    /** It cannot go on. */
    private void lose(Subscription subscription, Refusal why) {
        remove(subscription);
        subscription.subscriber().lost(why);
    }
}
