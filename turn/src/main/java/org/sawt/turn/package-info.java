/** TURN: ephemeral credentials and the ICE servers that browsers are given. */
@NullMarked
package org.sawt.turn;

import org.jspecify.annotations.NullMarked;
