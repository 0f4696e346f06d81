package org.sawt.signaling.realtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;

/**
 * How far one channel has come with the messages that are kept. It is either live, and gets what is sent; or behind, and
 * reads from the database, until nothing is left that was sent in the meantime. Who does not keep up falls behind.
 */
final class MessageCursor {

    static final int PAGE = 100;
    private static final long NOWHERE = -1;

    private final Grant grant;
    private final Channel channel;
    private final BroadcastJoin.@Nullable Replay replay;
    private boolean live;
    private boolean announced;
    private long position;
    private long missed;
    private volatile boolean over;

    /** Begins live, or behind where the join wants what it has missed. */
    MessageCursor(Grant grant, Channel channel, BroadcastJoin.@Nullable Replay replay) {
        this.grant = grant;
        this.channel = channel;
        this.replay = replay;
        this.live = replay == null;
        this.position = replay == null || replay.after() == null ? NOWHERE : replay.after();
    }

    /** What was sent just now. Answers false when that made the channel fall behind. */
    synchronized boolean offer(StoredMessage message) {
        if (!live) {
            missed = Math.max(missed, message.position());
            return true;
        }
        if (message.position() <= position) {
            return true;
        }
        if (!channel.hasRoom()) {
            live = false;
            missed = message.position();
            position = position == NOWHERE ? message.position() - 1 : position;
            return false;
        }
        position = message.position();
        channel.send(message.live());
        return true;
    }

    /** Reads the next page; the first is what the join asked for. */
    MessagePage read(StoredMessages messages) {
        long from = position();
        return from == NOWHERE && replay != null && replay.since() != null
                ? messages.lastSince(grant.key(), Instant.ofEpochMilli(replay.since()), replay.limitOrUsual())
                : messages.after(grant.key(), from, PAGE);
    }

    /** What was read. Answers true when that made the channel live. */
    synchronized boolean catchUp(MessagePage page) {
        for (StoredMessage message : page.messages()) {
            if (message.position() > position && !replay(message)) {
                return false;
            }
        }
        position = Math.max(position, page.upTo());
        live = !page.more() && missed <= position;
        if (live && replay != null && !announced) {
            announced = true;
            channel.send(SystemNotice.live(grant.name(), position));
        }
        return live;
    }

    private boolean replay(StoredMessage message) {
        if (over || !channel.hasRoom()) {
            return false;
        }
        position = message.position();
        channel.send(message.replayed());
        return true;
    }

    synchronized boolean isBehind() {
        return !live;
    }

    synchronized long position() {
        return position;
    }

    boolean hasRoom() {
        return channel.hasRoom();
    }

    void end() {
        over = true;
    }

    boolean isOver() {
        return over;
    }
}
