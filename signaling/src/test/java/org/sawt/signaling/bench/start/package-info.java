/** How long a server takes to be there, and what it needs while nobody comes. */
@NullMarked
package org.sawt.signaling.bench.start;

import org.jspecify.annotations.NullMarked;
