/** Rooms on a Kurento media server: who is linked with what there, and what is done when a part of it fails. */
@NullMarked
package org.sawt.media.kurento;

import org.jspecify.annotations.NullMarked;
