package org.sawt.signaling.channels;

import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;

/** One joined topic on one connection. No method blocks; after the channel is closed all do nothing. */
public interface Channel {

    Caller caller();

    /** Queues {@code message} behind what was sent before. A connection that does not read is cut off, with all its channels. */
    void send(Outgoing message);

    /**
     * Whether less than half of what may wait for this connection does. Who has much to send asks before each message, and
     * goes on later, so that nobody is cut off for reading at the network's pace.
     */
    boolean hasRoom();

    /** Tells the client ({@code phx_close} with code and message) and forgets the channel; the client does not rejoin by itself. */
    void close(Refusal why);

    /** The same as the client asked for it: {@code phx_close} with an empty payload. */
    void close();

    /** What the feature hears. Called in order of arrival, never two at a time for one channel; must not block. */
    interface Listener {

        /** A push; it must be answered exactly once, now or later. */
        void pushed(Push push);

        /** The channel is gone; called exactly once, unless the feature itself closed it. */
        void closed(Cause cause);
    }

    /** Why a channel is gone. */
    enum Cause {
        /** The client left the topic. */
        LEFT,
        /**
         * The client may be back at once: the socket is gone (closed, timed out, cut off because it did not read), the token
         * ran out, or the client joined the topic again on the same socket.
         */
        DROPPED,
        /** The caller lost the right to be here. */
        REVOKED
    }

    /** One message from the client that waits for its answer. */
    interface Push {

        String event();

        /** The payload as {@code type}, strictly; throws {@code malformed} as a RefusedException. */
        <T> T payload(Class<T> type);

        void ok(Object response);

        void refuse(Refusal refusal);
    }
}
