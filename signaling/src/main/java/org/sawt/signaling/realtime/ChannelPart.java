package org.sawt.signaling.realtime;

import java.util.Map;
import java.util.function.Consumer;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.TopicHandler;
import org.sawt.signaling.shared.Refusal;

/** What one joined channel has of one thing that realtime channels can do. */
interface ChannelPart {

    /** One thing that realtime channels can do: a bean each, asked in no certain order. */
    interface Kind {

        /**
         * Reads what a join asks of this kind from its payload, and checks that the caller may have it; throws a
         * RefusedException if not. Nothing has begun yet when it returns.
         */
        ChannelPart of(TopicHandler.Attempt attempt);
    }

    /** Its fields of the answer to the join. */
    Map<String, Object> answer();

    /** The join is answered; {@code close} closes the whole channel, with all its parts. */
    void begin(Channel channel, Consumer<Refusal> close);

    /** The channel is gone; may come before {@link #begin}, which is then not called. */
    void end();
}
