/** How what one says, or what is written into the database, comes to thousands who listen. */
@NullMarked
package org.sawt.signaling.bench.fanout;

import org.jspecify.annotations.NullMarked;
