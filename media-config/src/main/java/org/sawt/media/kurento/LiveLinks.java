package org.sawt.media.kurento;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which links exist at this moment, and whose they are: what a caller is told at once. Thread-safe. */
final class LiveLinks {

    private final Map<String, String> owners = new ConcurrentHashMap<>();
    private volatile boolean closed;

    boolean holds(String endpoint, String link) {
        return !closed && endpoint.equals(owners.get(link));
    }

    void add(RoutedLink link) {
        owners.put(link.id(), link.leg().owner());
    }

    void remove(RoutedLink link) {
        owners.remove(link.id());
    }

    /** Final: holds nothing any more, whatever is added. */
    void close() {
        closed = true;
    }
}
