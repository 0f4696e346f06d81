/** The server. One package per feature; each uses only what stands before it in the list of the architecture. */
@NullMarked
package org.sawt.signaling;

import org.jspecify.annotations.NullMarked;
