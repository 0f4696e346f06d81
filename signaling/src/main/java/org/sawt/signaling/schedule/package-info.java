/** Appointments, invitations and join windows; implements the admission port of {@code rooms}. */
@ApplicationModule(allowedDependencies = {"shared", "security", "channels", "relays", "rooms"})
@NullMarked
package org.sawt.signaling.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
