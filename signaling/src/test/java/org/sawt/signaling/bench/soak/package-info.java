/** Whether a server that works for long needs more and more. */
@NullMarked
package org.sawt.signaling.bench.soak;

import org.jspecify.annotations.NullMarked;
