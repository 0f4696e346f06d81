package org.sawt.signaling.security.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the web server refuses before any of our code sees it (a malformed address, a huge header), and what breaks in a
 * filter, as problems too.
 */
@RestController
@Hidden
class ErrorAnswers implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        // ProblemAdvice answers it as if a controller had thrown it.
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof RuntimeException broken) {
            throw broken;
        }
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return ResponseEntity.status(status)
                .body(Problems.of(status, RefusalStatus.codeFor(status), status.getReasonPhrase()));
    }
}
