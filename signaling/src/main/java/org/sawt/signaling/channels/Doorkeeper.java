package org.sawt.signaling.channels;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sawt.signaling.security.Origins;
import org.sawt.signaling.shared.RemoteAddress;
import org.springframework.stereotype.Component;

/** Decides who gets a socket at all; what may be done with it is decided at each join. */
@Component
final class Doorkeeper {

    static final String VERSION = "vsn";

    private final Origins origins;
    private final Connections connections;
    private final ChannelMetrics metrics;

    Doorkeeper(Origins origins, Connections connections, ChannelMetrics metrics) {
        this.origins = origins;
        this.connections = connections;
        this.metrics = metrics;
    }

    Optional<HandshakeRefusal> objectionTo(HttpServletRequest request) {
        Optional<HandshakeRefusal> objection = objection(request);
        objection.ifPresent(refusal -> metrics.handshakeRefused(refusal.status()));
        return objection;
    }

    private Optional<HandshakeRefusal> objection(HttpServletRequest request) {
        if (Serializer.named(request.getParameter(VERSION)).isEmpty()) {
            return Optional.of(HandshakeRefusal.UNKNOWN_VERSION);
        }
        if (!origins.allowed(request.getHeader("Origin"), request)) {
            return Optional.of(HandshakeRefusal.ORIGIN);
        }
        return switch (connections.admit(RemoteAddress.of(request.getRemoteAddr()))) {
            case WELCOME -> Optional.empty();
            case ADDRESS_FULL -> Optional.of(HandshakeRefusal.TOO_MANY);
            case SERVER_FULL -> Optional.of(HandshakeRefusal.FULL);
        };
    }
}
