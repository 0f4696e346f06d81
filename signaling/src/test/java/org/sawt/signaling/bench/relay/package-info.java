/** How Sawt does beside what people would use instead of it: relaying, holding and letting in. */
@NullMarked
package org.sawt.signaling.bench.relay;

import org.jspecify.annotations.NullMarked;
