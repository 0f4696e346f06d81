package org.sawt.media.kurento.servers;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Handles a server's events one after the other, in their order, on a virtual thread that lives while there are some.
 * Not on the thread that reads the socket: an event waits for whoever waits for an answer.
 */
final class Events {

    /** Some minutes of a busy server's; whoever is so far behind has lost touch. */
    private static final int MOST = 10_000;

    private final Consumer<String> handler;
    private final Queue<String> waiting = new ArrayDeque<>();
    private boolean running;

    Events(Consumer<String> handler) {
        this.handler = handler;
    }

    /** Whether there was room for it. */
    synchronized boolean add(String event) {
        if (waiting.size() >= MOST) {
            return false;
        }
        waiting.add(event);
        if (!running) {
            running = true;
            Thread.ofVirtual().name("media server events").start(this::handleAll);
        }
        return true;
    }

    private void handleAll() {
        for (var event = next(); event != null; event = next()) {
            handler.accept(event);
        }
    }

    private synchronized @Nullable String next() {
        var event = waiting.poll();
        running = event != null;
        return event;
    }
}
