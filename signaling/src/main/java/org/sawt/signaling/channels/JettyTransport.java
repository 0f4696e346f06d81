package org.sawt.signaling.channels;

import java.nio.ByteBuffer;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/** Jetty's asynchronous sending. A failed write is no news: Jetty reports the end of the socket by itself. */
record JettyTransport(CoreSession session) implements Transport {

    @Override
    public void send(String text, Runnable written) {
        session.sendFrame(new Frame(OpCode.TEXT, text), Callback.from(written), false);
    }

    @Override
    public void sendText(ByteBuffer text, Runnable written) {
        session.sendFrame(new Frame(OpCode.TEXT, text), Callback.from(written), false);
    }

    @Override
    public void send(ByteBuffer bytes, Runnable written) {
        session.sendFrame(new Frame(OpCode.BINARY, bytes), Callback.from(written), false);
    }

    @Override
    public void close(CloseReason reason) {
        session.close(reason.code(), reason.text(), Callback.NOOP);
    }

    @Override
    public void abort() {
        session.abort();
    }
}
