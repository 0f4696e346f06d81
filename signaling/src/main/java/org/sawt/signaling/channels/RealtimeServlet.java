package org.sawt.signaling.channels;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee11.websocket.server.JettyServerUpgradeRequest;
import org.eclipse.jetty.ee11.websocket.server.JettyServerUpgradeResponse;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;

/** {@code GET /realtime/v1/websocket}: the handshake, with everything that can be refused before there is a socket. */
final class RealtimeServlet extends HttpServlet {

    static final String PATH = "/realtime/v1/websocket";

    /** What Phoenix's client offers beside a token of its own; a browser gives up unless one of its offers is taken. */
    private static final String SUBPROTOCOL = "phoenix";

    private final transient Doorkeeper doorkeeper;
    private final transient Switchboard switchboard;
    private final transient ChannelsSettings settings;

    RealtimeServlet(Doorkeeper doorkeeper, Switchboard switchboard, ChannelsSettings settings) {
        this.doorkeeper = doorkeeper;
        this.switchboard = switchboard;
        this.settings = settings;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<HandshakeRefusal> refusal = doorkeeper.objectionTo(request);
        if (refusal.isPresent()) {
            refusal.get().answer(response);
            return;
        }
        Serializer serializer =
                Serializer.named(request.getParameter(Doorkeeper.VERSION)).orElseThrow();
        InetAddress address = InetAddress.ofLiteral(request.getRemoteAddr());
        boolean upgraded = JettyWebSocketServerContainer.getContainer(getServletContext())
                .upgrade(
                        (asked, answer) -> {
                            negotiate(asked, answer);
                            return new SocketEndpoint(switchboard, serializer, address, settings);
                        },
                        request,
                        response);
        if (!upgraded) {
            HandshakeRefusal.NOT_A_WEBSOCKET.answer(response);
        }
    }

    /** No compression: it costs memory per connection, and tells an eavesdropper about what is compressed together. */
    private static void negotiate(JettyServerUpgradeRequest asked, JettyServerUpgradeResponse answer) {
        answer.setExtensions(List.of());
        if (asked.hasSubProtocol(SUBPROTOCOL)) {
            answer.setAcceptedSubProtocol(SUBPROTOCOL);
        }
    }
}
