/** Browser to browser: the server only says who links with whom. */
@NullMarked
package org.sawt.media.mesh;

import org.jspecify.annotations.NullMarked;
