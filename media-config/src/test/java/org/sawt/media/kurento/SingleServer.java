package org.sawt.media.kurento;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.kurento.client.KurentoClient;
import org.sawt.media.MediaFault;
import org.sawt.media.kurento.servers.MediaServers;
import org.sawt.media.kurento.servers.ServerLease;

/** One media server, watched by nobody: a test says when it is lost. */
final class SingleServer implements MediaServers, AutoCloseable {

    private final Saboteur connection;
    private final KurentoClient client;
    private final List<Lease> leases = new CopyOnWriteArrayList<>();
    private final List<MediaFault> refusals = new CopyOnWriteArrayList<>();
    private volatile boolean full;

    SingleServer(URI uri) {
        connection = new Saboteur(uri);
        client = KurentoClient.createFromJsonRpcClient(connection);
    }

    Saboteur connection() {
        return connection;
    }

    KurentoClient client() {
        return client;
    }

    void fill() {
        full = true;
    }

    void lose(MediaFault fault) {
        leases.forEach(lease -> lease.lost.accept(fault));
    }

    /** How many places are taken. */
    int taken() {
        return leases.size();
    }

    /** What rooms said of the server. */
    List<MediaFault> refusals() {
        return refusals;
    }

    @Override
    public boolean isReady() {
        return !full;
    }

    @Override
    public Optional<ServerLease> lease(String room, Consumer<MediaFault> lost) {
        if (full) {
            return Optional.empty();
        }
        Lease lease = new Lease(room, lost);
        leases.add(lease);
        return Optional.of(lease);
    }

    @Override
    public void close() {
        client.destroy();
    }

    private final class Lease implements ServerLease {

        private final String room;
        private final Consumer<MediaFault> lost;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Lease(String room, Consumer<MediaFault> lost) {
            this.room = room;
            this.lost = lost;
        }

        @Override
        public KurentoClient client() {
            return client;
        }

        @Override
        public String server() {
            return "test";
        }

        @Override
        public Map<String, String> tags() {
            return Map.of("sawt_node", "test", "sawt_room", room);
        }

        @Override
        public void refused(MediaFault fault) {
            refusals.add(fault);
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                leases.remove(this);
            }
        }
    }
}
