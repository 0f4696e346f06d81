/**
 * Live rows: what changes in the published tables, as subscriptions that can be taken up where they were left. The database
 * captures the changes, whoever makes them; this package puts them in order, and hands each to whoever may see it. A
 * projection that owns no truth: it reads the tables of others as data.
 */
@ApplicationModule(allowedDependencies = {"shared", "security", "channels", "schedule"})
@NullMarked
package org.sawt.signaling.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
