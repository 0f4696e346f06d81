package org.sawt.signaling.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the CSRF cookie to whoever opens a page without one. Its first change then need not wait for another answer, nor do
 * several first answers at once each bring a cookie of their own.
 */
final class PageCsrfCookie extends OncePerRequestFilter {

    private final CookieCsrfTokenRepository repository = CsrfCookie.repository();

    /** What is opened and not loaded by a page: only then a browser asks for HTML by name. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted == null || !accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (repository.loadToken(request) == null) {
            CsrfCookie.renew(request, response);
        }
        chain.doFilter(request, response);
    }
}
