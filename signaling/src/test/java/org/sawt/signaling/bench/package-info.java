/** {@code make bench}: measures on one machine, and the report of what they found. Not part of the jar that is shipped. */
@NullMarked
package org.sawt.signaling.bench;

import org.jspecify.annotations.NullMarked;
