package org.sawt.signaling.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/** The cookie {@code XSRF-TOKEN}, which our pages read and send back as a header; another origin can do neither. */
final class CsrfCookie {

    private CsrfCookie() {}

    static CookieCsrfTokenRepository repository() {
        CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return repository;
    }

    /** A new value, as after a sign-in or sign-out: nobody who knew the old one can use it. */
    static void renew(HttpServletRequest request, HttpServletResponse response) {
        CookieCsrfTokenRepository repository = repository();
        repository.saveToken(repository.generateToken(request), request, response);
    }
}
