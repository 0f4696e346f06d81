package org.sawt.signaling.e2e;

import static org.sawt.turn.IpRoute2.ip;
import static org.sawt.turn.IpRoute2.makeNamespace;
import static org.sawt.turn.IpRoute2.makeWire;

import java.util.ArrayList;
import java.util.List;

/**
 * Homes behind a firewall: hosts in namespaces of their own, each on a wire of its own to a router, behind which is this
 * machine. The router drops without a word what it does not let through. Everything disappears with {@link #close}. Needs
 * root, iproute2 and Linux.
 */
final class StrictNetwork implements AutoCloseable {

    /** Two addresses of this machine: one for the pages, one for a relay. */
    static final String PAGES = "10.79.0.1";

    static final String RELAY = "10.79.0.2";

    private static final String ROUTER = "sawt-router";
    private static final String MACHINE = "sawt-wan";
    private static final String SERVERS = "10.79.0.0/24";
    /** Rules of the router: the first that matches holds. */
    private static final String LET = "800";

    private static final String DROP = "900";

    private Lets lets = Lets.EVERYTHING;
    private final List<String> homes = new ArrayList<>();

    StrictNetwork() {
        makeNamespace(ROUTER);
        makeWire(MACHINE, "wan", ROUTER);
        ip("address", "add", PAGES + "/24", "dev", MACHINE);
        ip("address", "add", RELAY + "/24", "dev", MACHINE);
        ip("link", "set", MACHINE, "up");
        ip("-n", ROUTER, "address", "add", "10.79.0.254/24", "dev", "wan");
        ip("-n", ROUTER, "link", "set", "wan", "up");
        ip("route", "add", "10.79.0.0/16", "via", "10.79.0.254", "dev", MACHINE);
        ip("netns", "exec", ROUTER, "sh", "-c", "echo 1 > /proc/sys/net/ipv4/ip_forward");
    }

    /** What the router lets a home send; what comes back to it passes. */
    enum Lets {
        /** To this machine and to other homes. */
        EVERYTHING(""),
        /** No way from home to home. */
        TO_SERVERS("to " + SERVERS),
        TCP_TO_SERVERS("to " + SERVERS + " ipproto tcp"),
        HTTPS_PORT_TO_SERVERS("to " + SERVERS + " ipproto tcp dport 443"),
        PAGES_ALONE("to " + PAGES);

        private final String selector;

        Lets(String selector) {
            this.selector = selector;
        }
    }

    /** A host with a route to everywhere, as far as the router lets. */
    String home(String name) {
        String namespace = namespace(name);
        homes.add(name);
        String net = "10.79." + homes.size();
        makeNamespace(namespace);
        ip("-n", ROUTER, "link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", namespace);
        ip("-n", ROUTER, "address", "add", net + ".254/24", "dev", name);
        ip("-n", ROUTER, "link", "set", name, "up");
        ip("-n", namespace, "link", "set", "lo", "up");
        ip("-n", namespace, "address", "add", net + ".1/24", "dev", "eth0");
        ip("-n", namespace, "link", "set", "eth0", "up");
        ip("-n", namespace, "route", "add", "default", "via", net + ".254");
        rule("add", LET, name, lets, "lookup", "main");
        rule("add", DROP, name, Lets.EVERYTHING, "blackhole");
        return namespace;
    }

    /** From now on, and for what is under way, too. */
    void let(Lets what) {
        for (String name : homes) {
            rule("delete", LET, name, lets, "lookup", "main");
            rule("add", LET, name, what, "lookup", "main");
        }
        lets = what;
    }

    @Override
    public void close() {
        ip("link", "delete", MACHINE);
        homes.forEach(name -> ip("netns", "delete", namespace(name)));
        ip("netns", "delete", ROUTER);
    }

    private static String namespace(String home) {
        return "sawt-strict-" + home;
    }

    private static void rule(String change, String preference, String home, Lets what, String... action) {
        List<String> arguments =
                new ArrayList<>(List.of("-n", ROUTER, "rule", change, "pref", preference, "iif", home));
        if (!what.selector.isEmpty()) {
            arguments.addAll(List.of(what.selector.split(" ")));
        }
        arguments.addAll(List.of(action));
        ip(arguments.toArray(String[]::new));
    }
}
