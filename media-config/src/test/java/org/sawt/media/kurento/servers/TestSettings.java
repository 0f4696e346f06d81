package org.sawt.media.kurento.servers;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The usual settings, in a hurry. */
final class TestSettings {

    static final PoolSettings.Watching WATCHING =
            new PoolSettings.Watching(millis(100), millis(1500), millis(1000), millis(3000), millis(50), millis(200));

    static final PoolSettings.Limits LIMITS =
            new PoolSettings.Limits(10, 100, 0.85, 3, Duration.ofSeconds(30), millis(700), millis(300));

    static final PoolSettings.Upkeep UPKEEP = new PoolSettings.Upkeep(millis(100), millis(100), millis(0));

    private TestSettings() {}

    static PoolSettings of(URI... servers) {
        return with(LIMITS, UPKEEP, servers);
    }

    /** A second pool on the same server needs a name of its own, or each takes the other's for leftovers. */
    static PoolSettings of(String node, URI server) {
        return new PoolSettings(List.of(server), node, WATCHING, LIMITS, UPKEEP);
    }

    /** The first TLS of a process is slow. */
    static PoolSettings overTls(URI server) {
        var patient = new PoolSettings.Watching(
                millis(100), millis(11_000), millis(10_000), millis(10_000), millis(50), millis(200));
        return new PoolSettings(List.of(server), "node-1", patient, LIMITS, UPKEEP);
    }

    static PoolSettings with(PoolSettings.Limits limits, PoolSettings.Upkeep upkeep, URI... servers) {
        return new PoolSettings(List.of(servers), "node-1", WATCHING, limits, upkeep);
    }

    static PoolSettings.Limits rooms(int most) {
        return new PoolSettings.Limits(most, 10, 0.85, 3, Duration.ofSeconds(30), millis(700), millis(300));
    }

    static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
