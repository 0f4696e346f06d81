package org.sawt.media.kurento;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who is heard by whom, inside the media server: makes the connections there match what is wanted. One call per wire at a
 * time, so that a connect and a disconnect never overtake each other. Lives on the room's strand.
 */
final class Wires {

    /** The voice that {@code source} takes in goes out at {@code sink}. */
    record Wire(ServerEnd source, ServerEnd sink) {

        boolean isCut() {
            return source.isReleased() || sink.isReleased();
        }
    }

    private enum State {
        CONNECTING,
        CONNECTED,
        DISCONNECTING
    }

    private final Executor strand;
    private final BiConsumer<ServerEnd, Throwable> broken;
    private final Map<Wire, State> states = new HashMap<>();
    private Set<Wire> wanted = Set.of();

    /** @param broken told which end must go because a wire could not be made, or could not be undone */
    Wires(Executor strand, BiConsumer<ServerEnd, Throwable> broken) {
        this.strand = strand;
        this.broken = broken;
    }

    void want(Set<Wire> wires) {
        wanted = wires;
        Set<Wire> all = new HashSet<>(states.keySet());
        all.addAll(wires);
        all.forEach(this::step);
    }

    boolean isConnected(ServerEnd source, ServerEnd sink) {
        return states.get(new Wire(source, sink)) == State.CONNECTED;
    }

    /** Whether anybody hears what comes in at {@code source}. */
    boolean isHeard(ServerEnd source) {
        return states.entrySet().stream()
                .anyMatch(entry -> entry.getKey().source == source && entry.getValue() == State.CONNECTED);
    }

    void clear() {
        wanted = Set.of();
        states.clear();
    }

    private void step(Wire wire) {
        State state = states.get(wire);
        boolean want = wanted.contains(wire) && !wire.isCut();
        if (wire.isCut()) {
            states.remove(wire);
        } else if (want && state == null) {
            start(wire, State.CONNECTING, wire.source.connect(wire.sink));
        } else if (!want && state == State.CONNECTED) {
            start(wire, State.DISCONNECTING, wire.source.disconnect(wire.sink));
        }
    }

    private void start(Wire wire, State state, CompletableFuture<Void> call) {
        states.put(wire, state);
        var _ = call.whenCompleteAsync((_, failure) -> settled(wire, state, failure), strand);
    }

    private void settled(Wire wire, State state, @Nullable Throwable failure) {
        if (!states.remove(wire, state)) {
            return;
        }
        if (failure == null) {
            if (state == State.CONNECTING) {
                states.put(wire, State.CONNECTED);
            }
            step(wire);
        } else if (!wire.isCut() && !wire.source.isStillborn() && !wire.sink.isStillborn()) {
            broken.accept(stuck(wire, state), failure);
        }
    }

    /** Whom nobody may hear must fall silent, even if that takes the whole end: at once, whenever another one may come. */
    private static ServerEnd stuck(Wire wire, State state) {
        if (state == State.DISCONNECTING) {
            wire.source.release();
            return wire.source;
        }
        return wire.sink;
    }
}
