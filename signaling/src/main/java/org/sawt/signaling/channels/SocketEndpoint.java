package org.sawt.signaling.channels;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Jetty calls, in Jetty's own interface because Spring's blocks on every send. It asks for each frame when the one
 * before has been dispatched, and answers pings itself: Jetty would queue a pong for each ping of a client that reads none.
 */
public final class SocketEndpoint implements Session.Listener {

    private static final Logger log = LoggerFactory.getLogger(SocketEndpoint.class);

    private final Switchboard switchboard;
    private final Serializer serializer;
    private final InetAddress address;
    private final ChannelsSettings settings;
    private final AtomicBoolean pongOnItsWay = new AtomicBoolean();
    private @Nullable Session session;
    private @Nullable Connection connection;

    SocketEndpoint(Switchboard switchboard, Serializer serializer, InetAddress address, ChannelsSettings settings) {
        this.switchboard = switchboard;
        this.serializer = serializer;
        this.address = address;
        this.settings = settings;
    }

    @Override
    public void onWebSocketOpen(Session session) {
        this.session = session;
        session.setIdleTimeout(Duration.ZERO); // the reaper's work: Jetty's would be a timer per connection
        session.setMaxFrameSize(settings.maxFrame().toBytes());
        session.setMaxTextMessageSize(settings.maxFrame().toBytes());
        session.setMaxBinaryMessageSize(settings.maxFrame().toBytes());
        connection = switchboard.connect(new JettyTransport(session), serializer, address);
        session.demand();
    }

    @Override
    public void onWebSocketText(String text) {
        connection().received(text);
        session().demand();
    }

    @Override
    public void onWebSocketBinary(ByteBuffer payload, Callback callback) {
        connection().received(payload);
        callback.succeed();
        session().demand();
    }

    @Override
    public void onWebSocketPing(ByteBuffer payload) {
        if (connection().pinged() && !pongOnItsWay.getAndSet(true)) {
            Runnable gone = () -> pongOnItsWay.set(false);
            session().sendPong(payload, Callback.from(gone, failure -> gone.run()));
        }
        session().demand();
    }

    @Override
    public void onWebSocketPong(ByteBuffer payload) {
        session().demand();
    }

    /** What the peer did wrong at the level of WebSocket: Jetty closes by itself, and {@code onWebSocketClose} follows. */
    @Override
    public void onWebSocketError(Throwable cause) {
        log.debug("A socket failed: {}", cause.toString());
    }

    @Override
    public void onWebSocketClose(int code, @Nullable String reason, Callback callback) {
        if (connection != null) {
            connection.lost(code);
        }
        callback.succeed();
    }

    private Connection connection() {
        return Objects.requireNonNull(connection, "frames come after the opening");
    }

    private Session session() {
        return Objects.requireNonNull(session, "frames come after the opening");
    }
}
