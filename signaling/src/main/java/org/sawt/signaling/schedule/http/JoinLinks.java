package org.sawt.signaling.schedule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Addresses of join links and progress links. The token is in the fragment, which browsers do not send: it is in no log of a server or proxy,
 * and whoever opens the page without pressing a button has changed nothing.
 */
@Component
class JoinLinks {

    private final PublicAddress address;

    JoinLinks(PublicAddress address) {
        this.address = address;
    }

    String to(String token, HttpServletRequest request) {
        return base(request) + "/join#" + token;
    }

    /** Where a guardian sees the record of a child. */
    String toProgress(String token, HttpServletRequest request) {
        return base(request) + "/progress#" + token;
    }

    private String base(HttpServletRequest request) {
        URI configured = address.publicUrl();
        return configured == null
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : configured.toString().replaceAll("/+$", "");
    }
}
