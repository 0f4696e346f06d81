package org.sawt.signaling.realtime;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.feed.Feed;
import org.sawt.signaling.feed.RowChange;
import org.sawt.signaling.feed.RowScope;
import org.sawt.signaling.feed.Subscriber;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** The row changes of one channel, from the answer to its join until its end. */
final class RowChangesPart implements ChannelPart, Subscriber {

    static final Refusal ONLY_HEARD = Refusal.of(RefusalCode.UNKNOWN_EVENT, "row changes are only listened to");

    private final Caller caller;
    private final RowSelection selection;
    private @Nullable Channel channel;
    private @Nullable Consumer<Refusal> close;
    private Feed.@Nullable Running running;

    RowChangesPart(Caller caller, RowSelection selection) {
        this.caller = caller;
        this.selection = selection;
    }

    @Override
    public Map<String, Object> answer() {
        return Map.of("postgres_changes", selection.answered(), "epoch", selection.epoch());
    }

    @Override
    public boolean hasOwnRights() {
        return true;
    }

    @Override
    public String event() {
        return "";
    }

    @Override
    public void pushed(Channel.Push push) {
        push.refuse(ONLY_HEARD);
    }

    @Override
    public void begin(Channel joined, Consumer<Refusal> closing) {
        channel = joined;
        close = closing;
        running = selection.subscribe(this);
    }

    @Override
    public void end() {
        if (running != null) {
            running.end();
        }
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public boolean hasRoom() {
        return channel().hasRoom();
    }

    @Override
    public void take(RowChange change, RowScope scope) {
        selection.messages(change, scope).forEach(channel()::send);
    }

    @Override
    public void live(long position) {
        channel().send(selection.live(position));
    }

    @Override
    public void lost(Refusal why) {
        Objects.requireNonNull(close, "a subscriber has begun").accept(why);
    }

    private Channel channel() {
        return Objects.requireNonNull(channel, "a subscriber has begun");
    }
}
