/** One WebSocket speaking Phoenix Channels; features plug in topics through {@code TopicHandler}. */
@ApplicationModule(allowedDependencies = {"shared", "security"})
@NullMarked
package org.sawt.signaling.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
