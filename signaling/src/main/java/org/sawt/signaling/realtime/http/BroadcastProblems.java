package org.sawt.signaling.realtime.http;

import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Refusals with the statuses that Supabase's clients know: 422 for whatever is wrong with a message, and never 404, which they
 * take for a server that is too old. They show the field {@code message}.
 */
@RestControllerAdvice(assignableTypes = BroadcastController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class BroadcastProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RefusedException refused) {
        Refusal refusal = refused.refusal();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(statusOf(refusal), refusal.message());
        problem.setProperty("code", refusal.code().wire());
        problem.setProperty("message", refusal.code().wire() + ": " + refusal.message());
        HttpHeaders headers = new HttpHeaders();
        if (refusal.retryAfter() != null) {
            problem.setProperty("retry_after", refusal.retryAfter());
            headers.set(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toString());
        }
        return new ResponseEntity<>(problem, headers, statusOf(refusal));
    }

    private static HttpStatus statusOf(Refusal refusal) {
        return switch (refusal.code()) {
            case UNAUTHORIZED, TOKEN_EXPIRED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN, REVOKED -> HttpStatus.FORBIDDEN;
            case RATE_LIMITED -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
