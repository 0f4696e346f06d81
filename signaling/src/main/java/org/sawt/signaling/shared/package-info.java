/** Ids and values that everybody speaks. */
@NullMarked
package org.sawt.signaling.shared;

import org.jspecify.annotations.NullMarked;
