package org.sawt.signaling.channels;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Jetty calls, at the level of WebSocket's own frames. It asks for each frame when the one before has been
 * dispatched, and answers pings itself: Jetty would queue a pong for each ping of a client that reads none.
 */
final class SocketEndpoint implements FrameHandler {

    private static final Logger log = LoggerFactory.getLogger(SocketEndpoint.class);

    private final Switchboard switchboard;
    private final Serializer serializer;
    private final InetAddress address;
    private final MessageAssembly assembly = new MessageAssembly();
    private final AtomicBoolean pongOnItsWay = new AtomicBoolean();
    private @Nullable CoreSession session;
    private @Nullable Connection connection;

    SocketEndpoint(Switchboard switchboard, Serializer serializer, InetAddress address) {
        this.switchboard = switchboard;
        this.serializer = serializer;
        this.address = address;
    }

    @Override
    public void onOpen(CoreSession session, Callback callback) {
        this.session = session;
        session.setIdleTimeout(Duration.ZERO); // the reaper's work: Jetty's would be a timer per connection
        connection = switchboard.connect(new JettyTransport(session), serializer, address);
        callback.succeeded();
        session.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        try {
            take(frame);
        } catch (RuntimeException bug) {
            log.error("A frame could not be taken", bug);
            callback.failed(bug);
            return;
        }
        callback.succeeded();
        if (frame.getOpCode() != OpCode.CLOSE) {
            connection().pace(session()::demand);
        }
    }

    /** What the peer did wrong at the level of WebSocket: Jetty closes by itself, and {@link #onClosed} follows. */
    @Override
    public void onError(Throwable cause, Callback callback) {
        log.debug("A socket failed: {}", cause.toString());
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        if (connection != null) {
            connection.lost(status.getCode());
        }
        callback.succeeded();
    }

    private void take(Frame frame) {
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.BINARY, OpCode.CONTINUATION -> assembly.add(frame, connection());
            case OpCode.PING -> pong(frame.getPayload());
            default -> {} // a pong needs nothing, a close frame is answered by Jetty
        }
    }

    private void pong(@Nullable ByteBuffer payload) {
        if (connection().pinged() && !pongOnItsWay.getAndSet(true)) {
            Frame pong = new Frame(OpCode.PONG).setPayload(copy(payload));
            session().sendFrame(pong, Callback.from(() -> pongOnItsWay.set(false)), false);
        }
    }

    private static ByteBuffer copy(@Nullable ByteBuffer payload) {
        return payload == null
                ? ByteBuffer.allocate(0)
                : ByteBuffer.allocate(payload.remaining()).put(payload).flip();
    }

    private Connection connection() {
        return Objects.requireNonNull(connection, "frames come after the opening");
    }

    private CoreSession session() {
        return Objects.requireNonNull(session, "frames come after the opening");
    }
}
