package org.sawt.signaling.bench.peers;

import java.util.List;
import java.util.Optional;
import org.sawt.signaling.bench.load.Signals;
import org.sawt.signaling.bench.load.Visitor;

/** Engine.IO's protocol 4 and Socket.IO's protocol 5, over WebSocket from the start. */
final class SocketIoVisitor implements Visitor {

    private static final String OPEN = "0";
    private static final String PING = "2";
    private static final String PONG = "3";
    private static final String CONNECT = "40";
    private static final String ENTERED = "430";

    private final int room;
    private boolean entered;

    SocketIoVisitor(int room) {
        this.room = room;
    }

    @Override
    public String path() {
        return "/socket.io/?EIO=4&transport=websocket";
    }

    @Override
    public List<String> hears(String text) {
        if (text.startsWith(CONNECT)) {
            return List.of("420[\"enter\",\"room-" + room + "\"]");
        } else if (text.startsWith(OPEN)) {
            return List.of(CONNECT);
        } else if (text.startsWith(ENTERED)) {
            entered = true;
            return List.of();
        }
        return pong(text).map(List::of).orElseThrow(() -> new IllegalStateException(text));
    }

    @Override
    public boolean isIn() {
        return entered;
    }

    @Override
    public String signal() {
        return "42[\"signal\",{\"candidate\":" + Signals.candidate() + "}]";
    }

    @Override
    public Optional<String> pong(String text) {
        return text.equals(PING) ? Optional.of(PONG) : Optional.empty();
    }
}
