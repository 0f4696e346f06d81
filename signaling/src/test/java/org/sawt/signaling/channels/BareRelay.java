package org.sawt.signaling.channels;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The least that a server on our own stack can do: the same Jetty, started by Spring Boot on virtual threads as Sawt is, and
 * each text of the one in a room sent to the other as it came. It checks nothing, answers nothing, and keeps nothing.
 */
public final class BareRelay {

    public static final String PATH = "/relay";

    private BareRelay() {}

    /** @param arguments the port */
    public static void main(String... arguments) {
        SpringApplication relay = new SpringApplication(JettyServletWebServerAutoConfiguration.class);
        relay.setDefaultProperties(Map.of(
                "server.port", arguments[0],
                "server.address", "127.0.0.1",
                "spring.threads.virtual.enabled", "true",
                "spring.main.keep-alive", "true",
                "spring.main.banner-mode", "off"));
        relay.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean(
                    ServletRegistrationBean.class, () -> new ServletRegistrationBean<>(new Doors(), false, PATH));
        });
        relay.run("--spring.config.name=none");
    }

    /** Both ends of a room go through the same door. */
    private static final class Doors extends HttpServlet {

        private final transient Map<String, End> alone = new ConcurrentHashMap<>();

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String room = request.getParameter("room");
            if (!JettyUpgrade.upgrade(request, response, () -> new End(room, alone))) {
                HandshakeRefusal.NOT_A_WEBSOCKET.answer(response);
            }
        }
    }

    private static final class End implements FrameHandler {

        private final String room;
        private final Map<String, End> alone;
        private @Nullable CoreSession session;
        private volatile @Nullable End other;

        private End(String room, Map<String, End> alone) {
            this.room = room;
            this.alone = alone;
        }

        @Override
        public void onOpen(CoreSession session, Callback callback) {
            this.session = session;
            session.setIdleTimeout(Duration.ZERO);
            session.setAutoFragment(false);
            alone.compute(room, (_, first) -> first == null ? this : meet(first));
            callback.succeeded();
            session.demand();
        }

        private @Nullable End meet(End first) {
            other = first;
            first.other = this;
            return null;
        }

        @Override
        public void onFrame(Frame frame, Callback callback) {
            if (frame.getOpCode() == OpCode.TEXT && other != null) {
                other.send(StandardCharsets.UTF_8.decode(frame.getPayload()).toString());
            }
            callback.succeeded();
            if (frame.getOpCode() != OpCode.CLOSE && session != null) {
                session.demand();
            }
        }

        private void send(String text) {
            if (session != null) {
                session.sendFrame(new Frame(OpCode.TEXT, text), Callback.NOOP, false);
            }
        }

        @Override
        public void onError(Throwable cause, Callback callback) {
            callback.succeeded();
        }

        @Override
        public void onClosed(CloseStatus status, Callback callback) {
            alone.remove(room, this);
            callback.succeeded();
        }
    }
}
