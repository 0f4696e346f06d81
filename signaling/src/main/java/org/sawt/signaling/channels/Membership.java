package org.sawt.signaling.channels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.RealtimeTokens.Verified;

/** What a connection has on a topic that it asked to join. */
sealed interface Membership permits PendingJoin, JoinedChannel {

    /** The ref of the join, by which the client knows what belongs to it. */
    @Nullable
    String joinRef();

    /** A push of the client to this topic, in order of arrival. */
    void push(ClientPush push);

    /** Tells the client, if it has joined already. */
    void tell(Outgoing notice);

    /** The topic is over on this connection; only the first ending counts. */
    void end(Ending ending);

    /** Ends it if it is the caller's who lost the right. */
    void revoked(AccessRevoked right);

    /** Ends it if its token ran out before {@code deadline}. */
    void expireBefore(Instant deadline);

    /** A fresher token came; it must be the same caller's, else {@code forbidden} is thrown. */
    void renew(Verified token);
}
