/** How soon one hears, how soon one hears again, and how many may talk at once. */
@NullMarked
package org.sawt.signaling.bench.media;

import org.jspecify.annotations.NullMarked;
