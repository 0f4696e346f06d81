/** Whether channels stay quick for everybody. */
@NullMarked
package org.sawt.signaling.bench.channels;

import org.jspecify.annotations.NullMarked;
