package org.sawt.signaling.channels;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Why there was no socket, as HTTP says it. */
enum HandshakeRefusal {
    UNKNOWN_VERSION(400, "vsn is 1.0.0 or 2.0.0"),
    ORIGIN(403, "pages of this origin may not open a socket"),
    NOT_A_WEBSOCKET(426, "this address speaks WebSocket"),
    TOO_MANY(429, "too many connections from this address"),
    FULL(503, "no more connections just now");

    private static final String RETRY_AFTER_SECONDS = "5";

    private final int status;
    private final String text;

    HandshakeRefusal(int status, String text) {
        this.status = status;
        this.text = text;
    }

    int status() {
        return status;
    }

    void answer(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        switch (this) {
            case TOO_MANY, FULL -> response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            case NOT_A_WEBSOCKET -> response.setHeader("Upgrade", "websocket");
            case UNKNOWN_VERSION, ORIGIN -> {}
        }
        response.getWriter().println(text);
    }
}
