/**
 * The TURN relays of this installation: which of them somebody is offered, with credentials made for them, and whether
 * they work, which a probe proves again and again.
 */
@ApplicationModule(allowedDependencies = {"shared", "security"})
@NullMarked
package org.sawt.signaling.relays;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
