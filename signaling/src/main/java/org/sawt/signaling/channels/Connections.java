package org.sawt.signaling.channels;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Every open socket of this server, and whether there may be one more. */
@Component
final class Connections {

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();
    private final Map<InetAddress, Integer> perAddress = new ConcurrentHashMap<>();
    private final AtomicBoolean draining = new AtomicBoolean();
    private final ChannelsSettings settings;
    private final Handshakes handshakes;

    Connections(ChannelsSettings settings, Clock clock, ChannelMetrics metrics) {
        this.settings = settings;
        this.handshakes = new Handshakes(settings.handshakesPerMinute(), clock);
        metrics.watchConnections(this, Connections::count);
    }

    /** The answer to somebody at the door. */
    enum Admission {
        WELCOME,
        SERVER_FULL,
        ADDRESS_FULL
    }

    /** Handshakes that run at the same time may exceed a limit by their own number. */
    Admission admit(InetAddress address) {
        if (draining.get() || open.size() >= settings.maxConnections()) {
            return Admission.SERVER_FULL;
        }
        if (!isCounted(address)) {
            return Admission.WELCOME;
        }
        boolean hasRoom = perAddress.getOrDefault(address, 0) < settings.maxConnectionsPerAddress();
        return hasRoom && handshakes.mayCome(address) ? Admission.WELCOME : Admission.ADDRESS_FULL;
    }

    void add(Connection connection) {
        if (open.add(connection) && isCounted(connection.address())) {
            perAddress.merge(connection.address(), 1, Integer::sum);
        }
    }

    void remove(Connection connection) {
        if (open.remove(connection) && isCounted(connection.address())) {
            perAddress.computeIfPresent(connection.address(), (address, count) -> count == 1 ? null : count - 1);
        }
    }

    Collection<Connection> all() {
        return open;
    }

    int count() {
        return open.size();
    }

    /** From now on people are admitted, while there is room. */
    void open() {
        draining.set(false);
    }

    /** From now on nobody is admitted. */
    void drain() {
        draining.set(true);
    }

    /** On this machine's own address sits a reverse proxy that forwards for everybody, or a test; neither is one person. */
    private static boolean isCounted(InetAddress address) {
        return !address.isLoopbackAddress();
    }
}
