/** Invented goals, and eight weeks of work at them, for the demo. */
@NullMarked
package org.sawt.signaling.progress.demo;

import org.jspecify.annotations.NullMarked;
