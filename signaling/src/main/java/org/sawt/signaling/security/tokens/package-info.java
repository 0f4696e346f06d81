/** The server's secret, the realtime tokens it signs, and the tokens of the clinic's identity provider. */
@NullMarked
package org.sawt.signaling.security.tokens;

import org.jspecify.annotations.NullMarked;
