/** The port through which rooms get media, and the engines behind it. */
@NullMarked
package org.sawt.media;

import org.jspecify.annotations.NullMarked;
