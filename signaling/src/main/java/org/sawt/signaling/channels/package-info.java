/** One WebSocket speaking Phoenix Channels; features plug in topics through {@code TopicHandler}. */
@NullMarked
package org.sawt.signaling.channels;

import org.jspecify.annotations.NullMarked;
