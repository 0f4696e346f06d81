package org.sawt.signaling.channels;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletCoreRequest;
import org.eclipse.jetty.ee11.servlet.ServletCoreResponse;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketMappings;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;

/**
 * The upgrade by Jetty's core instead of its application interface: that one keeps the handshake's headers for as long as
 * the socket lives, and with them the whole HTTP request, its filters' observations included. It was 10 of 16 KB.
 */
final class JettyUpgrade implements WebSocketNegotiator {

    /** What Phoenix's client offers beside a token of its own; a browser gives up unless one of its offers is taken. */
    private static final String SUBPROTOCOL = "phoenix";

    private final Supplier<FrameHandler> endpoint;

    private JettyUpgrade(Supplier<FrameHandler> endpoint) {
        this.endpoint = endpoint;
    }

    /** False if {@code request} asks for no WebSocket; then nothing has been answered. */
    static boolean upgrade(HttpServletRequest request, HttpServletResponse response, Supplier<FrameHandler> endpoint)
            throws IOException {
        WebSocketMappings mappings = WebSocketMappings.ensureMappings(
                ServletContextHandler.getServletContextHandler(request.getServletContext()));
        Request coreRequest = ServletCoreRequest.wrap(request);
        try (Blocker.Callback callback = Blocker.callback()) {
            boolean upgraded = mappings.upgrade(
                    new JettyUpgrade(endpoint),
                    coreRequest,
                    ServletCoreResponse.wrap(coreRequest, response, false),
                    callback,
                    null);
            if (upgraded) {
                callback.block();
            }
            return upgraded;
        }
    }

    /** No compression: it costs memory per connection, and tells an eavesdropper about what is compressed together. */
    @Override
    public FrameHandler negotiate(ServerUpgradeRequest asked, ServerUpgradeResponse answer, Callback callback) {
        answer.setExtensions(List.of());
        if (asked.hasSubProtocol(SUBPROTOCOL)) {
            answer.setAcceptedSubProtocol(SUBPROTOCOL);
        }
        return endpoint.get();
    }
}
