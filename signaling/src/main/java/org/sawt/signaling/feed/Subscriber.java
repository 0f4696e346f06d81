package org.sawt.signaling.feed;

import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;

/**
 * Somebody to whom changes are handed. The methods are called one at a time, in the order of positions, and must not block.
 */
public interface Subscriber {

    /** By whose rights changes are handed over. */
    Caller caller();

    /** Whether one more change can be taken; if not, it is read again from the database once it can. */
    boolean hasRoom();

    /** {@code change}, whether or not {@code scope} (the rights of the moment) permits to see it: that is to be checked here. */
    void take(RowChange change, RowScope scope);

    /** Once: everything up to {@code position} was handed over, and from now on each change comes as it happens. */
    void live(long position);

    /** The last call: what was missed cannot be had any more. */
    void lost(Refusal why);
}
