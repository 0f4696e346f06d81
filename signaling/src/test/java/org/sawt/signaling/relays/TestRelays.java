package org.sawt.signaling.relays;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;

/** Relays that exist nowhere. */
final class TestRelays {

    static final String SECRET = "a secret of the tests";
    static final TurnUrl UDP = TurnUrl.parse("turn:one.example.org:3478?transport=udp");
    static final TurnUrl TCP = TurnUrl.parse("turn:one.example.org:3478?transport=tcp");
    static final TurnUrl TLS = TurnUrl.parse("turns:one.example.org:443?transport=tcp");

    private TestRelays() {}

    /** With all three ways. */
    static RelayServer one() {
        return new RelayServer("one", 1, Set.of(), List.of(UDP, TCP, TLS), SECRET);
    }

    static RelayServer of(String name, int priority, String... zones) {
        Set<ZoneId> near = Set.copyOf(List.of(zones).stream().map(ZoneId::of).toList());
        return new RelayServer(name, priority, near, TurnUrl.usual(name + ".example.org"), SECRET);
    }
}
