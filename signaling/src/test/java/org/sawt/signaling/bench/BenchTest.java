package org.sawt.signaling.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class BenchTest {

    private static final Conditions NOTHING = Conditions.of(Path.of("nowhere"), Map.of());

    @Test
    void whatOneMeasureBreaksOnDoesNotCostTheFiguresOfTheNext() throws Exception {
        Row figure = Row.Measured.of("it", "takes", "ms", Spread.of(1));
        List<Report> sofar = new ArrayList<>();
        Report report = Bench.run(
                List.of(
                        measure("broken", () -> {
                            throw new AssertionError("no sound");
                        }),
                        measure("whole", () -> List.of(figure))),
                NOTHING,
                sofar::add);

        assertThat(report.failed()).isTrue();
        assertThat(report.measures().get(0).rows())
                .singleElement()
                .isInstanceOfSatisfying(
                        Row.Failed.class, failed -> assertThat(failed.why()).contains("no sound"));
        assertThat(report.measures().get(1).rows()).containsExactly(figure);
        assertThat(sofar).extracting(each -> each.measures().size()).containsExactly(1, 2);
    }

    @Test
    void whatIsSkippedIsNoFailure() throws Exception {
        Row skipped = new Row.Skipped("routed", "needs KURENTO_URI");
        assertThat(Bench.run(List.of(measure("join", () -> List.of(skipped))), NOTHING, _ -> {})
                        .failed())
                .isFalse();
    }

    @Test
    void everyMeasureHasANameOfItsOwn() {
        assertThat(Bench.chosen("")).extracting(Measure::name).contains("join").doesNotHaveDuplicates();
        assertThat(Bench.chosen("join")).extracting(Measure::name).containsExactly("join");
    }

    @Test
    void anUnknownNameIsAnsweredWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bench.chosen("jion"))
                .withMessageContaining("jion")
                .withMessageContaining("join");
    }

    @Test
    void aBlankVariableIsNone() {
        Conditions conditions = Conditions.of(
                Path.of("x"), Map.of("KURENTO_URI", "ws://127.0.0.1:8888/kurento", "KURENTO_COMMAND", " "));
        assertThat(conditions.kurento()).contains(URI.create("ws://127.0.0.1:8888/kurento"));
        assertThat(conditions.kurentoCommand()).isEmpty();
        assertThat(conditions.repeats(30)).isEqualTo(30);
        assertThat(conditions.rooms(5_000)).isEqualTo(5_000);
    }

    @Test
    void fewerRoomsCanBeAskedForButNotMore() {
        Conditions conditions = Conditions.of(Path.of("x"), Map.of("ROOMS", "1000"));
        assertThat(conditions.rooms(5_000)).isEqualTo(1_000);
        assertThat(conditions.rooms(100)).isEqualTo(100);
    }

    private static Measure measure(String name, Callable<List<Row>> rows) {
        return new Measure() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String about() {
                return "Whether it is " + name + ".";
            }

            @Override
            public List<Row> run(Conditions conditions) throws Exception {
                return rows.call();
            }
        };
    }
}
