/** Who is calling and what they may do: sign-in, tokens, roles, origins, throttling, audit. */
@NullMarked
package org.sawt.signaling.security;

import org.jspecify.annotations.NullMarked;
