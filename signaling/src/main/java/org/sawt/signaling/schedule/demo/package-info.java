/** Invented families and appointments for the demo. */
@NullMarked
package org.sawt.signaling.schedule.demo;

import org.jspecify.annotations.NullMarked;
