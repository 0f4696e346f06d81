package org.sawt.signaling.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Which pages may open a socket: browsers let every page try, and send its cookies along. */
public interface Origins {

    /**
     * Whether a page of {@code origin} may. Null, which no browser sends, is allowed: rights come from the token. A refusal
     * is audited.
     */
    boolean allowed(@Nullable String origin, HttpServletRequest request);
}
