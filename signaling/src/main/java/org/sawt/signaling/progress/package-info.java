/**
 * What people write about a session: goals, the ladders of prompts, trials and what follows from them, and the records of
 * appointments. Writes its own tables only; trials are appended, and every figure is derived from them.
 */
@ApplicationModule(allowedDependencies = {"shared", "security", "schedule", "journal"})
@NullMarked
package org.sawt.signaling.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
