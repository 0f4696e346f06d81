/** The relays over HTTP, for staff and administrators. */
@NullMarked
package org.sawt.signaling.relays.http;

import org.jspecify.annotations.NullMarked;
