package org.sawt.signaling.channels;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;

/** Jetty's asynchronous sending. A failed write is no news: Jetty reports the end of the socket by itself. */
record JettyTransport(Session session) implements Transport {

    @Override
    public void send(String text, Runnable written) {
        session.sendText(text, Callback.from(written, failure -> written.run()));
    }

    @Override
    public void close(CloseReason reason) {
        session.close(reason.code(), reason.text(), Callback.NOOP);
    }

    @Override
    public void abort() {
        session.disconnect();
    }
}
