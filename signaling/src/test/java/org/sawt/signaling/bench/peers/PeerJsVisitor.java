package org.sawt.signaling.bench.peers;

import java.util.List;
import java.util.Optional;
import org.sawt.signaling.bench.load.Signals;
import org.sawt.signaling.bench.load.Visitor;

/** As PeerJS's client speaks, which chose its own id. */
final class PeerJsVisitor implements Visitor {

    private final String id;
    private final String other;
    private boolean open;

    PeerJsVisitor(String id, String other) {
        this.id = id;
        this.other = other;
    }

    @Override
    public String path() {
        return "/peerjs?key=peerjs&version=1.5.5&token=token-" + id + "&id=" + id;
    }

    @Override
    public List<String> hears(String text) {
        if (!text.equals("{\"type\":\"OPEN\"}")) {
            throw new IllegalStateException(text);
        }
        open = true;
        return List.of();
    }

    @Override
    public boolean isIn() {
        return open;
    }

    @Override
    public String signal() {
        return """
                {"type":"CANDIDATE","payload":{"candidate":%s,"type":"media","connectionId":"mc_l2s6u9q3rbk"},"dst":"%s"}""".formatted(Signals.candidate(), other);
    }

    @Override
    public Optional<String> heartbeat() {
        return Optional.of("{\"type\":\"HEARTBEAT\"}");
    }
}
