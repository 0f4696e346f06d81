/** The load generator: many WebSocket clients on few threads, cheap enough that the server is what is measured. */
@NullMarked
package org.sawt.signaling.bench.load;

import org.jspecify.annotations.NullMarked;
