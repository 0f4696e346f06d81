package org.sawt.media.kurento.settings;

import java.util.Arrays;
import java.util.Optional;

/** What an operator may say; {@code voice.properties} explains each. An empty value is the default. */
enum Setting {
    LISTEN_ADDRESS("listen-address", "127.0.0.1"),
    LISTEN_PORT("listen-port", "8888"),
    WORKER_THREADS("worker-threads", "10"),
    WAITING_CONNECTIONS("waiting-connections", "128"),
    MIN_PORT("min-port", "40000"),
    MAX_PORT("max-port", "41999"),
    ROOMS("rooms", "50"),
    PEOPLE_PER_ROOM("people-per-room", "4"),
    NETWORK_INTERFACES("network-interfaces", ""),
    EXTERNAL_IPV4("external-ipv4", ""),
    ICE_TCP("ice-tcp", "false"),
    STUN("stun", ""),
    TURN_URL("turn-url", ""),
    RESOURCE_LIMIT("resource-limit", "0.8"),
    ORPHAN_SECONDS("orphan-seconds", "240");

    private final String key;
    private final String usual;

    Setting(String key, String usual) {
        this.key = key;
        this.usual = usual;
    }

    String key() {
        return key;
    }

    /** What holds when nothing is said; empty where nothing is the default. */
    String usual() {
        return usual;
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }
}
