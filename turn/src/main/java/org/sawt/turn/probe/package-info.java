/** Proves that a TURN server relays, and says what is wrong with one that does not. */
@NullMarked
package org.sawt.turn.probe;

import org.jspecify.annotations.NullMarked;
