package org.sawt.signaling.schedule.http;

import java.time.Duration;
import org.springframework.http.ResponseCookie;

/** What an exchanged link leaves in a browser: out of reach of scripts, and not sent along by other sites' pages. */
final class LinkCookies {

    private LinkCookies() {}

    /** The value of {@code Set-Cookie}; {@code secure} when the request came by TLS. */
    static String of(String name, String value, Duration maxAge, boolean secure) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(maxAge)
                .build()
                .toString();
    }
}
