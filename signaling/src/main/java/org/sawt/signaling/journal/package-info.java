/** The append-only log of session events, with attendance and minutes derived from it. */
@NullMarked
package org.sawt.signaling.journal;

import org.jspecify.annotations.NullMarked;
