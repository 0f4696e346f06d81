/** The servers that are compared: how each is had, started and spoken to. */
@NullMarked
package org.sawt.signaling.bench.peers;

import org.jspecify.annotations.NullMarked;
