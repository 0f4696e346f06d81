/** The database when nobody configured one: a PostgreSQL that this server brings, starts, mends and stops. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.sawt.signaling.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
