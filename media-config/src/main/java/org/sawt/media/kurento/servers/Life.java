package org.sawt.media.kurento.servers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.WebRtcEndpoint;
import org.sawt.media.MediaFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to one run of a media server, and the rooms that use it. It ends once and is not used again. */
final class Life {

    private static final Logger log = LoggerFactory.getLogger(Life.class);

    private final ServerAddress address;
    private final Owner owner;
    private final MediaServer server;
    private final Pulse pulse;
    private final Connection connection;
    private final KurentoClient client;
    private final String sentinelLease;
    private final MediaPipeline sentinel;
    private final Map<String, Lease> leases = new HashMap<>();
    private boolean over;
    private volatile boolean watched;

    /** Connects; throws where that fails. */
    Life(MediaServer server, Connections connections, ServerAddress address, Owner owner) {
        this.server = server;
        this.address = address;
        this.owner = owner;
        this.pulse = new Pulse(connections.times());
        this.connection = connections.to(address, this::cut);
        this.sentinelLease = owner.open();
        try {
            this.client = KurentoClient.createFromJsonRpcClientHonoringClientTimeouts(connection);
            this.sentinel = client.createMediaPipeline();
            owner.tags(sentinelLease).forEach(sentinel::addTag);
        } catch (RuntimeException e) {
            owner.close(sentinelLease);
            connection.leave();
            throw e;
        }
    }

    /** The first endpoint of a fresh server takes it about a second more than the next: nobody shall wait for it. */
    void warm() {
        new WebRtcEndpoint.Builder(sentinel).build().release();
    }

    /** Returns when the server is dead, or, empty, after {@link #stop}. */
    Optional<MediaFault> untilDeath() throws InterruptedException {
        watched = true;
        return pulse.untilDeath(connection, sentinel.getId(), server::announce);
    }

    void stop() {
        pulse.stop();
    }

    synchronized Optional<ServerLease> lease(int most, String room, Consumer<MediaFault> lost) {
        if (over || leases.size() >= most) {
            return Optional.empty();
        }
        var lease = new Lease(this, owner.open(), room, lost);
        leases.put(lease.id(), lease);
        return Optional.of(lease);
    }

    void left(Lease lease, boolean inGoodOrder) {
        synchronized (this) {
            leases.remove(lease.id());
        }
        owner.close(lease.id());
        if (inGoodOrder) {
            server.worked();
        }
    }

    void refused(MediaFault fault) {
        server.refused(fault);
    }

    /** Tells every room once, and throws the connection away: what a hanging server holds is swept when it is back. */
    void die(MediaFault fault) {
        for (var lease : over()) {
            owner.close(lease.id());
            try {
                lease.lose(fault);
            } catch (RuntimeException e) {
                log.error("a room did not take the loss of media server {}", address, e);
            }
        }
        owner.close(sentinelLease);
        connection.abandon();
    }

    /**
     * Ends it on our side. Rooms that are still open keep their pipelines, so that calls go on while we start anew: the
     * server itself drops them minutes later where nobody comes back.
     */
    void end() {
        var abandoned = over();
        owner.close(sentinelLease);
        if (abandoned.isEmpty()) {
            connection.leave();
        } else {
            connection.abandon();
        }
    }

    /** What cuts us before we watch it has not let us in: nobody waits for its answers. Later it may be the network. */
    private void cut(Connection lost) {
        if (watched) {
            pulse.cut();
        } else {
            lost.abandon();
        }
    }

    private synchronized List<Lease> over() {
        over = true;
        var all = List.copyOf(leases.values());
        leases.clear();
        return all;
    }

    synchronized int rooms() {
        return leases.size();
    }

    KurentoClient client() {
        return client;
    }

    String server() {
        return address.name();
    }

    Map<String, String> tags(String lease, String room) {
        return owner.tags(lease, room);
    }
}
