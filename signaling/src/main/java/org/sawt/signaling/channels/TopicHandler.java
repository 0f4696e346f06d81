package org.sawt.signaling.channels;

import java.util.function.Consumer;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;

/**
 * The port by which a feature serves topics: a bean per prefix. {@code channels} has already parsed the frame, verified
 * the token and applied the rate limits when a handler is asked.
 */
public interface TopicHandler {

    /** What stands before the colon in the topics that this handler serves, e.g. {@code session}. */
    String prefix();

    /**
     * Somebody wants to join. Exactly one of {@link Attempt#accept} and {@link Attempt#refuse} must be called, now or
     * later, on any thread; an exception counts as a refusal ({@link org.sawt.signaling.shared.RefusedException}) or as
     * {@code internal}. Called on a virtual thread that may block on the database.
     */
    void join(Attempt attempt);

    /** One {@code phx_join}. */
    interface Attempt {

        Caller caller();

        /** What stands after the colon. */
        String subtopic();

        /** The join's payload as {@code type}, strictly; throws {@code malformed} as a RefusedException. */
        <T> T payload(Class<T> type);

        /** Answers ok with {@code response}; what is sent on the returned channel follows that answer. */
        default Channel accept(Object response, Channel.Listener listener) {
            return accept(response, listener, _ -> {});
        }

        /**
         * The same, with {@code begin} called before the answer: so whoever has the answer misses nothing that comes after
         * it. What is sent on the channel from {@code begin} on follows the answer. Not called when the join was ended
         * before; what it throws ends the channel, and the join is refused.
         */
        Channel accept(Object response, Channel.Listener listener, Consumer<Channel> begin);

        void refuse(Refusal refusal);
    }
}
