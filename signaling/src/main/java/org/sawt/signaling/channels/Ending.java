package org.sawt.signaling.channels;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/**
 * Every way in which a topic ends on a connection: the last that its client hears, and what its feature hears.
 *
 * @param farewell null when there is nobody to say it to
 * @param heard null when the feature itself ended it
 * @param takesBack whether what waits to be sent on the topic must not go out any more: the caller has no right to it
 */
record Ending(@Nullable Outgoing farewell, Channel.@Nullable Cause heard, boolean takesBack) {

    /** The client left. */
    static final Ending LEFT = new Ending(Outgoing.of(PhoenixEvents.CLOSE, Map.of()), Channel.Cause.LEFT, false);

    /** The client joined the same topic again: it goes on, so the feature hears of an interruption, not of a farewell. */
    static final Ending REPLACED = new Ending(Outgoing.of(PhoenixEvents.CLOSE, Map.of()), Channel.Cause.DROPPED, false);

    /** The socket is gone or going. */
    static final Ending DROPPED = new Ending(null, Channel.Cause.DROPPED, false);

    /** The caller lost the right to be here; a stock client does not come back by itself after {@code phx_close}. */
    static final Ending REVOKED = new Ending(
            Outgoing.of(PhoenixEvents.CLOSE, Refusal.of(RefusalCode.REVOKED, "this is not open to you any more")),
            Channel.Cause.REVOKED,
            true);

    /** The token ran out; a stock client joins again after {@code phx_error}, with a fresher one if it has it. */
    static final Ending EXPIRED = new Ending(
            Outgoing.of(PhoenixEvents.ERROR, Refusal.of(RefusalCode.TOKEN_EXPIRED, "the token ran out")),
            Channel.Cause.DROPPED,
            false);

    /** The feature ended it because its client asked for that. */
    static final Ending AS_ASKED = new Ending(Outgoing.of(PhoenixEvents.CLOSE, Map.of()), null, false);

    static Ending byFeature(Refusal why) {
        return new Ending(Outgoing.of(PhoenixEvents.CLOSE, why), null, why.code() == RefusalCode.REVOKED);
    }
}
