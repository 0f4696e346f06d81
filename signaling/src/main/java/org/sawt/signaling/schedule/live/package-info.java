/** The schedule as it changes, on the topic {@code schedule:{clinic}}. */
@NullMarked
package org.sawt.signaling.schedule.live;

import org.jspecify.annotations.NullMarked;
