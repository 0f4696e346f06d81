package org.sawt.signaling.feed;

/**
 * How far one subscriber has come. It is either live, and gets what the tail reads; or behind, and reads for itself from the
 * database, until nothing is left that the tail handed out in the meantime. Everybody begins behind, whoever takes no more
 * falls behind, and so does whose rights have changed: they are read anew on the way back.
 */
final class Subscription {

    private final Subscriber subscriber;
    private RowScope scope;
    private long position;
    private long missed;
    private boolean live;
    private boolean announced;
    private volatile boolean over;

    /** {@code position} is the last that the subscriber has seen; {@code scope} holds until it is behind next. */
    Subscription(Subscriber subscriber, RowScope scope, long position) {
        this.subscriber = subscriber;
        this.scope = scope;
        this.position = position;
    }

    Subscriber subscriber() {
        return subscriber;
    }

    synchronized long position() {
        return position;
    }

    /** For the metrics. */
    synchronized boolean isBehind() {
        return !live;
    }

    /** What the tail has read. Answers false when that made the subscription fall behind. */
    synchronized boolean offer(Page page) {
        if (!live) {
            missed = Math.max(missed, page.upTo());
            return true;
        }
        live = page.after() <= position && take(page);
        missed = Math.max(missed, page.upTo());
        return live;
    }

    /**
     * What was read for this subscription alone, after {@link #position()} and with rights that were read before it. Answers
     * true when that made it live.
     */
    synchronized boolean catchUp(Page page, RowScope rights) {
        scope = rights;
        live = take(page) && !page.more() && missed <= position;
        if (live && !announced) {
            announced = true;
            subscriber.live(position);
        }
        return live;
    }

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }

    /** Answers whether the page was taken to its end. */
    private boolean take(Page page) {
        for (RowChange change : page.changes()) {
            if (change.position() > position && !take(change)) {
                return false;
            }
        }
        position = Math.max(position, page.upTo());
        return true;
    }

    private boolean take(RowChange change) {
        if (over || !subscriber.hasRoom()) {
            return false;
        }
        position = change.position();
        if (RowRights.concerns(change, subscriber.caller())) {
            return false;
        }
        subscriber.take(change, scope);
        return true;
    }
}
