/** Row changes over HTTP, for where WebSocket is blocked: the same rows, rights, order and cursor as on a channel. */
@NullMarked
package org.sawt.signaling.realtime.stream;

import org.jspecify.annotations.NullMarked;
