package org.sawt.signaling.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Secret;
import org.sawt.signaling.security.SecuritySettings;
import org.sawt.signaling.shared.RemoteAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Operators are a process on this machine, and whoever has {@code sawt.security.metrics-token}. They may read the metrics,
 * and everybody may where {@code sawt.security.metrics-open} says so.
 */
@Component
class MetricsReaders implements AuthorizationManager<RequestAuthorizationContext> {

    private static final String BEARER = "Bearer ";

    /** A reverse proxy on this machine brings strangers over the loopback interface. */
    private static final List<String> PROXIED = List.of("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via");

    private final boolean open;
    private final @Nullable Secret token;

    MetricsReaders(SecuritySettings settings) {
        this.open = settings.metricsOpen();
        this.token = settings.metricsToken();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> nobody, RequestAuthorizationContext context) {
        return new AuthorizationDecision(open || isOperator(context.getRequest()));
    }

    boolean isOperator(HttpServletRequest request) {
        return isLocal(request) || hasToken(request);
    }

    private static boolean isLocal(HttpServletRequest request) {
        return PROXIED.stream().allMatch(header -> request.getHeader(header) == null)
                && RemoteAddress.of(request.getRemoteAddr()).isLoopbackAddress();
    }

    private boolean hasToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return token != null
                && header != null
                && header.startsWith(BEARER)
                && token.is(header.substring(BEARER.length()));
    }
}
