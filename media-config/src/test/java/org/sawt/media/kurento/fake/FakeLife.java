package org.sawt.media.kurento.fake;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.websocket.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;

/** One run of the server's process: what it holds is gone when it ends. */
final class FakeLife {

    private final Behaviour behaviour;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final Map<String, Wire> bySession = new ConcurrentHashMap<>();
    private final Events events = new Events(this::send);
    private final FakeObjects objects = new FakeObjects(this::toldOf);
    private final Methods methods;
    private final AtomicInteger timeouts = new AtomicInteger();
    private volatile @Nullable String authorization;
    private final Server server = new Server(new QueuedThreadPool(16, 2));

    FakeLife(Behaviour behaviour) {
        this.behaviour = behaviour;
        this.methods = new Methods(objects, behaviour, events);
    }

    /** Listens on {@code port}, or on any where it is 0; returns which. */
    int start(int port, Duration idleTimeout) throws Exception {
        var connector = new ServerConnector(server, 1, 1);
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setStopTimeout(0);
        server.setHandler(WebSocketUpgradeHandler.from(server, container -> {
            container.setIdleTimeout(idleTimeout);
            container.setMaxTextMessageSize(4_000_000);
            container.addMapping("/kurento", (request, _, _) -> {
                authorization = request.getHeaders().get(HttpHeader.AUTHORIZATION);
                behaviour.awaitWaking();
                return new Wire(this);
            });
        }));
        server.start();
        return connector.getLocalPort();
    }

    /** Refuses first, and cuts then: nobody shall slip in again. */
    void stop() throws Exception {
        for (var connector : server.getConnectors()) {
            connector.stop();
        }
        cut();
        server.stop();
    }

    void cut() {
        List.copyOf(wires).forEach(Wire::cut);
    }

    void opened(Wire wire) {
        wires.add(wire);
    }

    void closed(Wire wire) {
        wires.remove(wire);
        bySession.values().remove(wire);
    }

    void bind(String session, Wire wire) {
        bySession.put(session, wire);
    }

    Behaviour behaviour() {
        return behaviour;
    }

    Methods methods() {
        return methods;
    }

    FakeObjects objects() {
        return objects;
    }

    Events events() {
        return events;
    }

    void timedOut() {
        timeouts.incrementAndGet();
    }

    int timeouts() {
        return timeouts.get();
    }

    @Nullable
    String authorization() {
        return authorization;
    }

    int connections() {
        return wires.size();
    }

    private void send(String session, String message) {
        var wire = bySession.get(session);
        if (wire != null) {
            wire.send(message);
        }
    }

    private void toldOf(String type, @Nullable FakeObject object) {
        if (object == null) {
            return;
        }
        var manager = objects.find(FakeObject.MANAGER);
        var data = new JsonObject();
        data.addProperty(type.equals("ObjectCreated") ? "object" : "objectId", object.id);
        if (manager != null) {
            events.fire(manager, type, data);
        }
    }
}
