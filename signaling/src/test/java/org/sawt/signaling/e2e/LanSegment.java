package org.sawt.signaling.e2e;

import static org.sawt.turn.IpRoute2.ip;
import static org.sawt.turn.IpRoute2.makeNamespace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A small network of the test's own: this machine at {@code 10.78.0.1} and hosts in namespaces of their own, on one late and
 * lossy switch. Everything disappears with {@link #close}. Needs root, iproute2 and Linux.
 */
final class LanSegment implements AutoCloseable {

    static final String SERVER = "10.78.0.1";

    private static final String MACHINE = "sawt-lan";

    private final LateSwitch hub = new LateSwitch();
    private final List<String> namespaces = new ArrayList<>();

    LanSegment() {
        hub.port(MACHINE, Duration.ZERO, 0);
        ip("address", "add", SERVER + "/24", "dev", MACHINE);
        ip("link", "set", MACHINE, "up");
    }

    /** A host at {@code 10.78.0.last}, whose packets are late by {@code delay} and lost by the share {@code loss}. */
    String host(String name, int last, Duration delay, double loss) {
        String namespace = "sawt-" + name;
        makeNamespace(namespace);
        namespaces.add(namespace);
        hub.port(name, delay, loss);
        ip("link", "set", name, "netns", namespace, "name", "eth0");
        ip("-n", namespace, "link", "set", "lo", "up");
        ip("-n", namespace, "address", "add", "10.78.0." + last + "/24", "dev", "eth0");
        ip("-n", namespace, "link", "set", "eth0", "up");
        return namespace;
    }

    void cut(String namespace) {
        ip("-n", namespace, "link", "set", "eth0", "down");
    }

    void mend(String namespace) {
        ip("-n", namespace, "link", "set", "eth0", "up");
    }

    @Override
    public void close() {
        hub.close();
        namespaces.forEach(namespace -> ip("netns", "delete", namespace));
        ip("link", "delete", MACHINE);
    }
}
