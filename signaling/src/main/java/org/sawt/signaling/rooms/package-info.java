/** Participants, waiting room, links, signals, moderation, ending. */
@NullMarked
package org.sawt.signaling.rooms;

import org.jspecify.annotations.NullMarked;
