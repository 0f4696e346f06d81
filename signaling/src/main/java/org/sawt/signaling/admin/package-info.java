/** What operators see and do: the health of media servers, and emptying one of them. */
@ApplicationModule(allowedDependencies = {"media"})
@NullMarked
package org.sawt.signaling.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
