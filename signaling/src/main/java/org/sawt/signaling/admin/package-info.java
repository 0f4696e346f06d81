/** What operators see and do: the health of media servers and relays, emptying one of the former, trying the latter. */
@ApplicationModule(allowedDependencies = {"media", "relays"})
@NullMarked
package org.sawt.signaling.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
