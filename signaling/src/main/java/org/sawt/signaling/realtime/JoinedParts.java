package org.sawt.signaling.realtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;

/**
 * One joined channel with its parts; it may be closed, and pushed to, before {@code accept} has returned it. Beginning,
 * pushes and ending take turns, so that a part hears of them in this order.
 */
final class JoinedParts implements Channel.Listener {

    private final List<ChannelPart> parts;
    private final OpenChannels open;
    private final OpenChannels.Open entry;
    private final Turns turns = new Turns();
    private final List<Channel.Push> early = new ArrayList<>(0);
    private @Nullable Channel channel;
    private boolean over;

    JoinedParts(Grant grant, List<ChannelPart> parts, OpenChannels open) {
        this.parts = parts;
        this.open = open;
        this.entry = new OpenChannels.Open(grant, this::close);
    }

    void begin(Channel joined) {
        turns.take(() -> {
            if (!over) {
                channel = joined;
                open.add(entry);
                parts.forEach(part -> part.begin(joined, this::close));
                early.forEach(this::deliver);
            }
        });
    }

    /** The right to be here is lost. */
    void lose() {
        OpenChannels.close(entry);
    }

    @Override
    public void pushed(Channel.Push push) {
        turns.take(() -> {
            if (channel == null) {
                early.add(push);
            } else {
                deliver(push);
            }
        });
    }

    private void deliver(Channel.Push push) {
        try {
            partFor(push.event()).pushed(push);
        } catch (RefusedException refused) {
            push.refuse(refused.refusal());
        } catch (RuntimeException bug) {
            push.refuse(Refusal.of(RefusalCode.INTERNAL, "internal error"));
            throw bug;
        }
    }

    private ChannelPart partFor(String event) {
        return parts.stream()
                .filter(part -> part.event().equals(event))
                .findFirst()
                .orElseThrow(() -> Refusal.of(RefusalCode.UNKNOWN_EVENT, "a channel takes broadcast and presence")
                        .asException());
    }

    @Override
    public void closed(Channel.Cause cause) {
        turns.take(this::end);
    }

    /** By a part, or because rights are lost; the channel does not tell who closes it. */
    private void close(Refusal why) {
        turns.take(() -> {
            if (channel != null) {
                channel.close(why);
            }
            end();
        });
    }

    private void end() {
        if (!over) {
            over = true;
            open.remove(entry);
            parts.forEach(ChannelPart::end);
        }
    }
}
