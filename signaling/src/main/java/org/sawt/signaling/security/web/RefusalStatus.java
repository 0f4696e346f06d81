package org.sawt.signaling.security.web;

import org.sawt.signaling.shared.RefusalCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The one place where a refusal's code meets HTTP's status codes. */
final class RefusalStatus {

    private RefusalStatus() {}

    static HttpStatus of(RefusalCode code) {
        return switch (code) {
            case MALFORMED, INVALID_FILTER -> HttpStatus.BAD_REQUEST;
            case UNAUTHORIZED, TOKEN_EXPIRED, BAD_CREDENTIALS -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN, NOT_ADMITTED, TOO_EARLY, REMOVED -> HttpStatus.FORBIDDEN;
            case NOT_FOUND, UNKNOWN_TOPIC, UNKNOWN_EVENT, UNKNOWN_PARTICIPANT, UNKNOWN_LINK, UNKNOWN_INVITATION ->
                HttpStatus.NOT_FOUND;
            case CONFLICT, OTHER_LINK, OVERLAPS, NOT_JOINED, SESSION_FULL, STALE_EPOCH, TAKEN_OVER ->
                HttpStatus.CONFLICT;
            case TOO_LATE, CANCELLED, REVOKED, SESSION_ENDED, CURSOR_GONE -> HttpStatus.GONE;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** The code for a status that HTTP itself, and no rule of ours, led to. */
    static RefusalCode codeFor(HttpStatusCode status) {
        return switch (status.value()) {
            case 401 -> RefusalCode.UNAUTHORIZED;
            case 403 -> RefusalCode.FORBIDDEN;
            case 404 -> RefusalCode.NOT_FOUND;
            case 409 -> RefusalCode.CONFLICT;
            case 413, 414, 431 -> RefusalCode.TOO_LARGE;
            case 429 -> RefusalCode.RATE_LIMITED;
            case 503 -> RefusalCode.UNAVAILABLE;
            default -> status.is4xxClientError() ? RefusalCode.MALFORMED : RefusalCode.INTERNAL;
        };
    }
}
