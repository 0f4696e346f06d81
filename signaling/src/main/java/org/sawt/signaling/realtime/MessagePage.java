package org.sawt.signaling.realtime;

import java.util.List;

/**
 * Kept messages of one channel in order, all that there were up to the position {@code upTo}.
 *
 * @param last the newest position that there is, on whatever channel
 * @param more whether there is another page after this one
 * @param keptAfter messages up to this position are forgotten
 */
record MessagePage(List<StoredMessage> messages, long upTo, long last, boolean more, long keptAfter) {}
