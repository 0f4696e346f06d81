package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.turn.Coturn;
import org.sawt.turn.Ports;
import tools.jackson.databind.JsonNode;

/** The packaged server proves a real coturn, without anybody's asking: one that comes, goes, and is not ours. */
class RelaysIT {

    private static final String SECRET = "the-secret-of-server-and-relay";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path home;

    @Test
    void aRelayThatComesGoesAndIsAStrangersIsSeenByItself() {
        int port = Ports.free();
        try (SawtProcess sawt = SawtProcess.on(home.resolve("server"), "127.0.0.1", relayAt(port))) {
            Api administrator = Api.staff(sawt.address(), "admin@demo.example", "demo");
            expect(administrator, "failing", "unreachable");
            try (Coturn relay = Coturn.withSecret(home, port, SECRET)) {
                expect(administrator, "working");
                assertThat(sawt.metric("turn_probe_works")).isEqualTo(2);
            }
            expect(administrator, "failing", "unreachable");
            try (Coturn stranger = Coturn.withSecret(home, port, "a-secret-of-somebody-else")) {
                expect(administrator, "failing", "wrong_secret");
            }
            assertThat(sawt.log())
                    .contains("relay loopback over udp is faulty: wrong_secret")
                    .contains("relay loopback over tcp: works")
                    .doesNotContain("127.0.0.1:" + port, SECRET);
        }
    }

    private static Map<String, String> relayAt(int port) {
        String url = "turn:127.0.0.1:" + port + "?transport=";
        return Map.of(
                "sawt.turn.servers[0].name", "loopback",
                "sawt.turn.servers[0].urls", url + "udp," + url + "tcp",
                "sawt.turn.secret", SECRET,
                "sawt.turn.probe.every", "4s",
                "sawt.turn.probe.within", "4s");
    }

    /** Waits until all relays together are in {@code state}, each with one of {@code faults}, if there are any. */
    private static void expect(Api administrator, String state, String... faults) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode relays = administrator.get("/api/relays");
            assertThat(relays.get("state").asString()).isEqualTo(state);
            assertThat(relays.get("relays")
                            .valueStream()
                            .map(url -> url.path("fault").asString("")))
                    .allMatch(fault -> faults.length == 0
                            ? fault.isEmpty()
                            : List.of(faults).contains(fault));
        });
    }
}
