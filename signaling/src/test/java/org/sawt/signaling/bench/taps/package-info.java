/** How many taps are stored in a second, beside what the database itself can store. */
@NullMarked
package org.sawt.signaling.bench.taps;

import org.jspecify.annotations.NullMarked;
