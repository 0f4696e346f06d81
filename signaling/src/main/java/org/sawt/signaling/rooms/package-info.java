/** Participants, waiting room, links, signals, moderation, ending. */
@ApplicationModule(allowedDependencies = {"shared", "media", "relays", "security", "channels"})
@NullMarked
package org.sawt.signaling.rooms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
