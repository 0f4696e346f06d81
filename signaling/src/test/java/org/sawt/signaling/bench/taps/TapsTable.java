package org.sawt.signaling.bench.taps;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.bench.load.Crowd;

/** What was stored by how many connections, beside the limit, and what was wanted of Sawt. */
final class TapsTable {

    private static final double OF_LIMIT_ALONE = 0.5;
    private static final double OF_LIMIT_TOGETHER = 0.8;
    private static final double MILLISECOND = 1_000_000;

    private final String limit;
    private final Map<Integer, List<Round>> rounds = new TreeMap<>();

    /** {@code limit}: what pgbench is called. */
    TapsTable(String limit) {
        this.limit = limit;
    }

    /** {@code most}: what the limit was just before, a second. */
    private record Round(double most, Crowd.Flow flow) {}

    void add(int connections, double most, Crowd.Flow flow) {
        rounds.computeIfAbsent(connections, _ -> new ArrayList<>()).add(new Round(most, flow));
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rounds.forEach((connections, all) -> of(connections, all, rows));
        return rows;
    }

    private void of(int connections, List<Round> all, List<Row> rows) {
        String who = "Sawt, " + connections + (connections == 1 ? " therapist" : " therapists");
        Row.Measured most = Row.Measured.of(
                limit + ", " + connections + (connections == 1 ? " connection" : " connections"),
                "taps stored",
                "/s",
                spread(all, Round::most));
        Row.Measured ours = Row.Measured.of(
                who, "taps stored", "/s", spread(all, round -> round.flow().rate()));
        rows.add(most);
        rows.add(ours.against(most));
        rows.add(Row.Measured.of(
                who, "CPU per tap", "µs", spread(all, round -> round.flow().cpuMicros())));
        rows.add(Row.Measured.of(who, "p50", "ms", spread(all, round -> millis(round, 0.5))));
        rows.add(Row.Measured.of(who, "p99", "ms", spread(all, round -> millis(round, 0.99))));
        rows.add(Row.Measured.of(
                who,
                "the generator's CPU per tap",
                "µs",
                spread(all, round -> round.flow().ownCpuMicros())));
        double wanted = connections == 1 ? OF_LIMIT_ALONE : OF_LIMIT_TOGETHER;
        rows.add(Row.Bar.atLeast(
                wanted,
                who,
                "taps stored at least %s × %s".formatted(wanted, limit),
                ours.spread().median() / most.spread().median()));
    }

    private static double millis(Round round, double share) {
        return round.flow().latencies().quantile(share).toNanos() / MILLISECOND;
    }

    private static Spread spread(List<Round> all, ToDoubleFunction<Round> value) {
        return Spread.of(all.stream().map(value::applyAsDouble).toList());
    }
}
