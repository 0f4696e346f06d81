package org.sawt.signaling.feed;

import java.util.List;

/**
 * Changes in order, all that there were with positions in {@code (after, upTo]} of those that were asked for.
 *
 * @param more whether there is another page after this one
 */
record Page(long after, long upTo, List<RowChange> changes, boolean more) {}
