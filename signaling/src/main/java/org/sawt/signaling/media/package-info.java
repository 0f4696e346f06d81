/** Which engines there are for the media of rooms, and which of them a session gets. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.sawt.signaling.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
