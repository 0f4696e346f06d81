package org.sawt.signaling.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Row.Measured BARE = Row.Measured.of("bare", "decoded", "ms", Spread.of(90, 100, 110));
    private static final Row.Measured SAWT =
            Row.Measured.of("Sawt", "decoded", "ms", Spread.of(125, 125, 125)).against(BARE);
    private static final Machine MACHINE = new Machine("Abacus 2000", 2, 2048, "Linux 6.1");

    @Test
    void theTableHasALineForEachRow() {
        assertThat(MarkdownReport.of(report(BARE, SAWT, new Row.Skipped("routed", "needs KURENTO_URI"))))
                .contains("2026-01-02T03:04:05Z, on Abacus 2000, 2 cores, 2.0 GB, Linux 6.1. Java 25, Sawt abc.")
                .contains("\n## join\n\nHow soon. Before it began, 3 % of the machine was in use.\n\n| of | what |")
                .contains("\n| bare | decoded | 100 ms | 92.0 – 108 | 3 |  |\n")
                .contains("\n| Sawt | decoded | 125 ms | 125 – 125 | 3 | 1.25 × bare |\n")
                .contains("\n| routed | skipped: needs KURENTO_URI | | | | |\n");
    }

    @Test
    void aBarSaysWhetherItWasMet() {
        Row met = Row.Bar.atMost(1.3, "Sawt", "at most 1.3 × bare", 1.3);
        Row missed = Row.Bar.atLeast(2, "Sawt", "at least 2 × PeerJS", 1.99);
        assertThat(MarkdownReport.of(report(met, missed)))
                .contains("\n| Sawt | wanted: at most 1.3 × bare | 1.30 | | | met |\n")
                .contains("\n| Sawt | wanted: at least 2 × PeerJS | 1.99 | | | **missed** |\n");
        JsonNode row = json(report(missed)).get("measures").get(0).get("rows").get(0);
        assertThat(row.get("kind").asString()).isEqualTo("bar");
        assertThat(row.get("is_met").asBoolean()).isFalse();
    }

    @Test
    void theSameIsInTheJsonWithEveryDigit() {
        Row third = Row.Measured.of("x", "decoded", "ms", Spread.of(1.0 / 3));
        JsonNode measure = json(report(SAWT, third, new Row.Skipped("routed", "needs it")))
                .get("measures")
                .get(0);

        assertThat(measure.get("name").asString()).isEqualTo("join");
        assertThat(measure.get("busy_before").asDouble()).isEqualTo(0.026);
        JsonNode row = measure.get("rows").get(0);
        assertThat(row.get("kind").asString()).isEqualTo("measured");
        assertThat(row.get("spread").get("p90").asDouble()).isEqualTo(125);
        assertThat(row.get("ratio").get("value").asDouble()).isEqualTo(1.25);
        assertThat(row.get("ratio").get("to").asString()).isEqualTo("bare");
        assertThat(measure.get("rows").get(1).get("spread").get("median").asDouble())
                .isEqualTo(1.0 / 3);
        assertThat(measure.get("rows").get(1).has("ratio")).isFalse();
        assertThat(measure.get("rows").get(2).get("kind").asString()).isEqualTo("skipped");
    }

    @Test
    void theJsonSaysWhereAndWhen() {
        JsonNode json = json(report(BARE));
        assertThat(json.get("started").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(json.get("machine").get("cpu").asString()).isEqualTo("Abacus 2000");
        assertThat(json.get("machine").get("memory_megabytes").asInt()).isEqualTo(2048);
        assertThat(json.get("versions").get("Sawt").asString()).isEqualTo("abc");
    }

    @Test
    void aMessageOfManyLinesDoesNotBreakTheTable() {
        String table = MarkdownReport.of(report(new Row.Failed("join", "no | way\n  out")));
        assertThat(table).contains("\n| join | **failed**: no \\| way out | | | | |\n");
    }

    @Test
    void unequalUnitsHaveNoRatio() {
        Row.Measured memory = Row.Measured.of("Sawt", "memory", "MB", Spread.of(1));
        assertThatIllegalArgumentException().isThrownBy(() -> memory.against(BARE));
    }

    @Test
    void theMachineIsReadFromTheKernel() {
        String cpus = "processor\t: 0\nmodel name\t: Abacus 2000\n\nprocessor\t: 1\nmodel name\t: Abacus 2000\n";
        assertThat(Machine.of(cpus, "MemTotal:        2097152 kB\nMemFree: 1 kB\n", 2, "Linux 6.1"))
                .isEqualTo(MACHINE);
    }

    private static Report report(Row... rows) {
        return new Report(
                Instant.parse("2026-01-02T03:04:05Z"),
                MACHINE,
                new TreeMap<>(Map.of("Java", "25", "Sawt", "abc")),
                List.of(new Report.Answer("join", "How soon.", 0.026, List.of(rows))));
    }

    private static JsonNode json(Report report) {
        return JsonMapper.shared().readTree(JsonReport.of(report));
    }
}
