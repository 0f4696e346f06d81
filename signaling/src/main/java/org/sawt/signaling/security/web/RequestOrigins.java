package org.sawt.signaling.security.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Origins;
import org.sawt.signaling.security.SecuritySettings;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Compares an origin with the host that the request names. The scheme does not count: behind a proxy that ends TLS, the
 * request has come by plain HTTP.
 */
@Component
class RequestOrigins implements Origins {

    private final SecuritySettings settings;
    private final Audit audit;

    RequestOrigins(SecuritySettings settings, Audit audit) {
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    public boolean allowed(@Nullable String origin, HttpServletRequest request) {
        if (origin == null || isOwn(origin, request) || isListed(origin)) {
            return true;
        }
        audit.record(Audit.Entry.refused(Audit.Action.ORIGIN_REFUSED, null, null, RefusalCode.FORBIDDEN.wire()));
        return false;
    }

    private boolean isListed(String origin) {
        return settings.allowedOrigins().stream().anyMatch(origin::equalsIgnoreCase);
    }

    private static boolean isOwn(String origin, HttpServletRequest request) {
        URI page;
        try {
            page = URI.create(origin);
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
        String authority = page.getAuthority();
        String host = hostOf(request);
        return authority != null
                && page.getScheme() != null
                && withPort(authority, page.getScheme()).equals(withPort(host, page.getScheme()));
    }

    /** The Host header; where a filter has replaced it by what a proxy forwarded, the name and port that it gives. */
    private static String hostOf(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.HOST);
        String name = request.getServerName();
        return header != null && header.regionMatches(true, 0, name, 0, name.length())
                ? header
                : name + ":" + request.getServerPort();
    }

    private static String withPort(String authority, String scheme) {
        String named = authority.toLowerCase(Locale.ROOT);
        String standard = scheme.equalsIgnoreCase("https") ? ":443" : ":80";
        return named.matches(".*:\\d+") ? named : named + standard;
    }
}
