package org.sawt.signaling.realtime;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusedException;

/** The messages of one joined channel. */
final class BroadcastPart implements ChannelPart {

    private final Broadcasts broadcasts;
    private final Grant grant;
    private final BroadcastJoin.Wishes wishes;
    private final RealtimeMetrics metrics;
    private final AtomicInteger skipped = new AtomicInteger();
    private volatile @Nullable Channel channel;
    private volatile @Nullable MessageCursor cursor;
    private volatile @Nullable Consumer<Refusal> close;

    BroadcastPart(Broadcasts broadcasts, Grant grant, BroadcastJoin.Wishes wishes, RealtimeMetrics metrics) {
        this.broadcasts = broadcasts;
        this.grant = grant;
        this.wishes = wishes;
        this.metrics = metrics;
    }

    Grant grant() {
        return grant;
    }

    boolean hearsItself() {
        return wishes.toItself();
    }

    @Override
    public Map<String, Object> answer() {
        return Map.of();
    }

    @Override
    public boolean hasOwnRights() {
        return false;
    }

    @Override
    public String event() {
        return "broadcast";
    }

    @Override
    public void begin(Channel joined, Consumer<Refusal> close) {
        channel = joined;
        if (!grant.rights().readMessages()) {
            return;
        }
        MessageCursor kept = new MessageCursor(grant, joined, wishes.replay());
        this.close = close;
        cursor = kept;
        broadcasts.add(this); // first it is here, then it reads: nothing that is sent in between can be missed
        if (kept.isBehind()) {
            broadcasts.catchUp().begin(kept, close);
        }
    }

    @Override
    public void end() {
        broadcasts.remove(this);
        if (cursor != null) {
            cursor.end();
        }
    }

    @Override
    public void pushed(Channel.Push push) {
        try {
            broadcasts.send(this, push.payload(BroadcastPush.class));
            push.ok(Map.of());
        } catch (RefusedException refused) {
            push.refuse(refused.refusal());
            tellWhoDoesNotWait(refused.refusal());
        }
    }

    /** Stock clients that asked for no answer do not look at it, but show what comes as {@code system}. */
    private void tellWhoDoesNotWait(Refusal why) {
        Channel open = channel;
        if (open != null && !wishes.waits()) {
            open.send(SystemNotice.refused("broadcast", grant.name(), why));
        }
    }

    /** A message that is not kept: who does not keep up is not cut off for it, but told that something is missing. */
    void deliver(Outgoing message) {
        Channel open = channel;
        if (open == null) {
            return;
        }
        if (!open.hasRoom()) {
            skipped.incrementAndGet();
            metrics.skipped();
            return;
        }
        int missing = skipped.getAndSet(0);
        if (missing > 0) {
            open.send(SystemNotice.skipped(grant.name(), missing));
        }
        open.send(message);
    }

    /** A message that is kept: who does not keep up reads it later. */
    void deliver(StoredMessage message) {
        MessageCursor kept = cursor;
        Consumer<Refusal> closing = close;
        if (kept != null && closing != null && !kept.offer(message)) {
            broadcasts.catchUp().begin(kept, closing);
        }
    }
}
