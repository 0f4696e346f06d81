package org.sawt.signaling.channels;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import org.sawt.signaling.shared.RemoteAddress;

/** {@code GET /realtime/v1/websocket}: the handshake, with everything that can be refused before there is a socket. */
final class RealtimeServlet extends HttpServlet {

    static final String PATH = "/realtime/v1/websocket";

    private final transient Doorkeeper doorkeeper;
    private final transient Switchboard switchboard;

    RealtimeServlet(Doorkeeper doorkeeper, Switchboard switchboard) {
        this.doorkeeper = doorkeeper;
        this.switchboard = switchboard;
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
        InetAddress address = RemoteAddress.of(request.getRemoteAddr());
        boolean upgraded =
                JettyUpgrade.upgrade(request, response, () -> new SocketEndpoint(switchboard, serializer, address));
        if (!upgraded) {
            HandshakeRefusal.NOT_A_WEBSOCKET.answer(response);
        }
    }
}
