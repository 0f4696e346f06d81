/**
 * The append-only log of session events, with attendance and minutes derived from it. Writes {@code session_events}
 * only, and only what {@code rooms} published, in the same transaction; for reports it reads what the packages below own.
 */
@ApplicationModule(allowedDependencies = {"shared", "security", "channels", "rooms", "schedule"})
@NullMarked
package org.sawt.signaling.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
