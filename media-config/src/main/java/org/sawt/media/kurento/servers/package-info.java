/** The media servers that rooms run on: which are alive, which has room, and what to do when one dies. */
@NullMarked
package org.sawt.media.kurento.servers;

import org.jspecify.annotations.NullMarked;
