/**
 * Topics {@code realtime:{name}} as Supabase's clients expect them: row changes, broadcast and presence, each by the rights
 * that its caller has on the topic.
 */
@ApplicationModule(allowedDependencies = {"shared", "security", "channels", "rooms", "feed", "feed::filter"})
@NullMarked
package org.sawt.signaling.realtime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
