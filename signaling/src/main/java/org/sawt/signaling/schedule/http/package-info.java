/** The schedule, its links and its guests over HTTP. */
@NullMarked
package org.sawt.signaling.schedule.http;

import org.jspecify.annotations.NullMarked;
