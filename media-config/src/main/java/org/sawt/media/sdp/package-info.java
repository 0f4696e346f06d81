/**
 * What may pass between browsers and a media server: session descriptions (RFC 8866, as browsers write them, RFC 8829)
 * and ICE candidates (RFC 8839). A parser of our own, because refusing is its purpose: what it does not know is refused,
 * not passed on. Pure functions; nothing here throws on bad input, keeps state or looks names up.
 */
@NullMarked
package org.sawt.media.sdp;

import org.jspecify.annotations.NullMarked;
