/** A media server that is none: it speaks Kurento's JSON-RPC over a real WebSocket, and does whatever a test needs. */
@NullMarked
package org.sawt.media.kurento.fake;

import org.jspecify.annotations.NullMarked;
