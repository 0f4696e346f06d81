package org.sawt.signaling.realtime;

import java.util.Map;
import java.util.function.Consumer;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.TopicHandler;
import org.sawt.signaling.shared.Refusal;

/**
 * What one joined channel has of one thing that realtime channels can do. {@link #begin} and {@link #end} are called one
 * after the other.
 */
interface ChannelPart {

    /** One thing that realtime channels can do: a bean each, asked in no certain order. */
    interface Kind {
        /**
         * Reads what a join asks of this kind from its payload, and checks that the caller may have it; throws a
         * RefusedException if not. Nothing has begun yet when it returns. What {@code grant} does not give may be asked
         * for all the same: clients always ask for everything.
         */
        ChannelPart of(TopicHandler.Attempt attempt, Grant grant);
    }

    /** Its fields of the answer to the join. */
    Map<String, Object> answer();

    /** Whether it has rights of its own, so that the channel may be joined by who has none by its name. */
    boolean hasOwnRights();

    /** The event of pushes that are meant for it; empty if it takes none. */
    String event();

    /** A push of that event, while the channel is open; to be answered exactly once. */
    void pushed(Channel.Push push);

    /** The join is about to be answered, and what is sent follows it; {@code close} closes the whole channel, with all its parts. */
    void begin(Channel channel, Consumer<Refusal> close);

    /** The channel is gone; may come before {@link #begin}, which is then not called. */
    void end();
}
