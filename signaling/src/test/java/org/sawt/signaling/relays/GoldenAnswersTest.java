package org.sawt.signaling.relays;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult.Faulty;
import org.sawt.turn.probe.ProbeResult.Works;
import org.sawt.turn.probe.RelayFault;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What pages are told about relays, as both sides have agreed on it. */
class GoldenAnswersTest {

    private static final Path GOLDEN = Path.of("docs", "golden", "http");
    private static final Path PAGE = Path.of("docs", "http.md");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final TurnUrl UDP = TurnUrl.parse("turn:turn.clinic.example:3478?transport=udp");
    private static final TurnUrl TCP = TurnUrl.parse("turn:turn.clinic.example:3478?transport=tcp");
    private static final TurnUrl TLS = TurnUrl.parse("turns:turn.clinic.example:443?transport=tcp");

    private final JsonMapper json = JsonMapper.shared();

    @Test
    void aReportIsWrittenAsAgreed() {
        RelayStatus tls = RelayStatus.untried("riyadh", TLS)
                .tried(new Works(Duration.ofMillis(90)), Instant.parse("2026-11-20T21:00:00Z"))
                .tried(new Faulty(RelayFault.TLS_EXPIRED, "seen by operators only"), NOW);
        RelaysReport report = new RelaysReport(List.of(
                RelayStatus.untried("riyadh", UDP).tried(new Works(Duration.ofNanos(41_200_000)), NOW),
                RelayStatus.untried("riyadh", TCP),
                tls));
        assertThat(written(RelaysView.complete(report))).isEqualTo(golden("relays.json"));
    }

    @Test
    void withoutAnyRelayThereIsNothingMoreToSay() {
        assertThat(written(RelaysView.summary(new RelaysReport(List.of())))).isEqualTo(golden("relays.none.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relays.json", "relays.staff.json", "relays.none.json"})
    void everyAnswerIsReadAndWrittenTheSame(String file) {
        RelaysView read = json.treeToValue(golden(file), RelaysView.class);
        assertThat(written(read)).isEqualTo(golden(file));
    }

    @ParameterizedTest
    @EnumSource(RelayFault.class)
    void everyFaultIsExplainedOnThePage(RelayFault fault) {
        assertThat(PAGE).content().contains("`" + fault.wire() + "`");
    }

    private JsonNode written(RelaysView view) {
        return json.readTree(json.writeValueAsString(view));
    }

    private JsonNode golden(String file) {
        return json.readTree(GOLDEN.resolve(file).toFile());
    }
}
