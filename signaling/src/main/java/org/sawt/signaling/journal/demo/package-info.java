/** Sessions of the demo that were held before there was a demo, with their journal. */
@NullMarked
package org.sawt.signaling.journal.demo;

import org.jspecify.annotations.NullMarked;
