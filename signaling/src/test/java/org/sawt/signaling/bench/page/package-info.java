/** What a parent's phone loads before there is a button to press. */
@NullMarked
package org.sawt.signaling.bench.page;

import org.jspecify.annotations.NullMarked;
