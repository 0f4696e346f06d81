package org.sawt.signaling.security.web;

import jakarta.validation.ConstraintViolationException;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Every error of every request, also those of the filters before the controllers, as a problem with a code. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration DATABASE_BACK = Duration.ofSeconds(5);

    @ExceptionHandler
    ResponseEntity<Object> refused(RefusedException refused) {
        ProblemDetail problem = Problems.of(refused);
        return new ResponseEntity<>(
                problem, Problems.headersOf(refused.refusal()), HttpStatusCode.valueOf(problem.getStatus()));
    }

    @ExceptionHandler
    ResponseEntity<Object> notAuthenticated(AuthenticationException missing) {
        return refused(
                missing instanceof RefusedAuthentication told
                        ? told.refusal()
                        : Refusal.of(RefusalCode.UNAUTHORIZED, "sign in or exchange a join link first")
                                .asException());
    }

    @ExceptionHandler
    ResponseEntity<Object> denied(AccessDeniedException denied) {
        String detail = denied instanceof CsrfException
                ? "the header X-XSRF-TOKEN is not the value of the cookie XSRF-TOKEN, which comes with this answer"
                : "not allowed";
        return refused(Refusal.of(RefusalCode.FORBIDDEN, detail).asException());
    }

    @ExceptionHandler
    ResponseEntity<Object> invalid(ConstraintViolationException invalid) {
        return refused(
                Refusal.of(RefusalCode.MALFORMED, "a parameter is out of range").asException());
    }

    /** The database is away, or the server is on its way down: not a bug, and gone in a moment. */
    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class})
    ResponseEntity<Object> databaseAway(NestedRuntimeException away) {
        log.warn(
                "a request was refused, the database is away ({})",
                away.getClass().getSimpleName());
        return refused(Refusal.of(RefusalCode.UNAVAILABLE, "try again in a moment", DATABASE_BACK)
                .asException());
    }

    /** A bug: the log gets everything, the client a number to ask for. */
    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception bug) {
        UUID request = UUID.randomUUID();
        log.error("request {} failed", request, bug);
        ProblemDetail problem = Problems.of(Refusal.of(RefusalCode.INTERNAL, "an error of ours; it is logged"));
        problem.setInstance(URI.create("urn:uuid:" + request));
        return new ResponseEntity<>(problem, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** Names the field and never its value, which may be a name or a token. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String field = unreadable.getCause() instanceof JacksonException mistyped ? JsonPath.of(mistyped) : "";
        return refused(Refusal.of(RefusalCode.MALFORMED, "body" + field + " is missing or of the wrong type")
                .asException());
    }

    /** What Spring MVC refuses by itself: the status is right, the code is ours, what the request held is not repeated. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()) {
            return unexpected(exception);
        }
        ProblemDetail problem = Problems.of(status, RefusalStatus.codeFor(status), MvcRefusals.sentenceFor(exception));
        return new ResponseEntity<>(problem, headers, status);
    }
}
