package org.sawt.signaling.security.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Refusals as RFC 9457 problems: {@code code} is for programs, {@code detail} for their authors. */
final class Problems {

    /** The code says it all; RFC 9457 has this type for problems that are no more than their title. */
    private static final URI NO_PAGE = URI.create("about:blank");

    private Problems() {}

    static ProblemDetail of(RefusedException refused) {
        ProblemDetail problem = of(refused.refusal());
        refused.properties().forEach(problem::setProperty);
        return problem;
    }

    static ProblemDetail of(Refusal refusal) {
        ProblemDetail problem = of(RefusalStatus.of(refusal.code()), refusal.code(), refusal.message());
        if (refusal.retryAfter() != null) {
            problem.setProperty("retry_after", refusal.retryAfter());
        }
        return problem;
    }

    static ProblemDetail of(HttpStatusCode status, RefusalCode code, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(NO_PAGE);
        problem.setProperty("code", code.wire());
        return problem;
    }

    static HttpHeaders headersOf(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        if (refusal.retryAfter() != null) {
            headers.set(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toString());
        }
        return headers;
    }
}
