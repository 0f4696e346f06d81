package org.sawt.signaling.bench.fanout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.bench.fanout.Changes.Turn;

/** What was heard by how many, on each stage, and what was wanted of Sawt. */
final class ChangesTable {

    private static final double MILLISECOND = 1_000_000;
    private static final double LONGEST = 50;

    private final Optional<String> peer;
    private final Map<Integer, Map<String, List<Turn>>> sizes = new TreeMap<>();

    /** {@code peer}: the stage with which the others are compared. */
    ChangesTable(Optional<String> peer) {
        this.peer = peer;
    }

    void add(String stage, int size, Turn turn) {
        sizes.computeIfAbsent(size, _ -> new LinkedHashMap<>())
                .computeIfAbsent(stage, _ -> new ArrayList<>())
                .add(turn);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        sizes.forEach((size, stages) -> of(size, stages, rows));
        return rows;
    }

    private void of(int size, Map<String, List<Turn>> stages, List<Row> rows) {
        compare(
                size,
                stages,
                rows,
                "CPU for each who heard, at saturation",
                "µs",
                turn -> turn.full().cpuMicros());
        compare(
                size,
                stages,
                rows,
                "CPU for each who heard, at half",
                "µs",
                turn -> turn.half().cpuMicros());
        compare(
                size,
                stages,
                rows,
                "said, at saturation",
                "/s",
                turn -> turn.full().rate() / size);
        compare(
                size,
                stages,
                rows,
                "heard, at saturation",
                "/s",
                turn -> turn.full().rate());
        compare(size, stages, rows, "p50, at half", "ms", turn -> millis(turn, 0.5));
        compare(size, stages, rows, "p99, at half", "ms", turn -> millis(turn, 0.99));
        compare(
                size,
                stages,
                rows,
                "the generator's CPU for each",
                "µs",
                turn -> turn.full().ownCpuMicros());
        stages.forEach(
                (stage, turns) -> judge(size, stage, turns, Optional.ofNullable(stages.get(peer.orElse(""))), rows));
    }

    private void compare(
            int size,
            Map<String, List<Turn>> stages,
            List<Row> rows,
            String quantity,
            String unit,
            ToDoubleFunction<Turn> value) {
        Map<String, Row.Measured> measured = new LinkedHashMap<>();
        stages.forEach((stage, turns) ->
                measured.put(stage, Row.Measured.of(to(stage, size), quantity, unit, spread(turns, value))));
        Optional<Row.Measured> theirs = peer.map(measured::get);
        measured.forEach((stage, row) ->
                rows.add(theirs.filter(_ -> isOurs(stage)).map(row::against).orElse(row)));
    }

    private void judge(int size, String stage, List<Turn> turns, Optional<List<Turn>> theirs, List<Row> rows) {
        if (!isOurs(stage)) {
            return;
        }
        theirs.ifPresent(peers -> rows.add(Row.Bar.atMost(
                1,
                to(stage, size),
                "CPU for each who heard, at saturation, at most that of " + peer.orElseThrow(),
                median(turns, turn -> turn.full().cpuMicros())
                        / median(peers, turn -> turn.full().cpuMicros()))));
        rows.add(Row.Bar.atMost(
                LONGEST, to(stage, size), "p99, at half, at most 50 ms", median(turns, turn -> millis(turn, 0.99))));
    }

    private boolean isOurs(String stage) {
        return !stage.equals(peer.orElse(""));
    }

    private static String to(String stage, int size) {
        return stage + " to " + size;
    }

    private static double millis(Turn turn, double share) {
        return turn.half().latencies().quantile(share).toNanos() / MILLISECOND;
    }

    private static double median(List<Turn> turns, ToDoubleFunction<Turn> value) {
        return spread(turns, value).median();
    }

    private static Spread spread(List<Turn> turns, ToDoubleFunction<Turn> value) {
        return Spread.of(turns.stream().map(value::applyAsDouble).toList());
    }
}
