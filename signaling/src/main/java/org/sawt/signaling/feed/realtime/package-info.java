/** Topics {@code realtime:{name}} as Supabase's clients expect them; row changes on them. */
@NullMarked
package org.sawt.signaling.feed.realtime;

import org.jspecify.annotations.NullMarked;
