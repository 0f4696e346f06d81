package org.sawt.signaling.bench.start;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.bench.start.Starter.Begun;

/** What each start took, and what was wanted of the one that is judged. */
final class StartTable {

    private static final double MEGABYTE = 1024 * 1024;
    private static final double LONGEST = 4;
    private static final double LARGEST = 250;

    private final Map<String, List<Begun>> starts = new LinkedHashMap<>();

    void add(String subject, Begun start) {
        starts.computeIfAbsent(subject, _ -> new ArrayList<>()).add(start);
    }

    List<Row> rows(String judged) {
        List<Row> rows = new ArrayList<>();
        starts.forEach((subject, found) -> {
            rows.add(row(subject, "until it serves", "s", begun -> seconds(begun.untilServing())));
            rows.add(row(subject, "CPU until it serves", "s", begun -> seconds(begun.cpu())));
            rows.add(row(subject, "resident at rest", "MB", begun -> begun.residentBytes() / MEGABYTE));
            if (found.getFirst().databaseBytes() > 0) {
                rows.add(row(subject, "its PostgreSQL beside it", "MB", begun -> begun.databaseBytes() / MEGABYTE));
            }
        });
        rows.add(bar(judged, LONGEST, "serves within %s s", begun -> seconds(begun.untilServing())));
        rows.add(bar(judged, LARGEST, "resident at rest at most %s MB", begun -> begun.residentBytes() / MEGABYTE));
        return rows;
    }

    private Row bar(String judged, double limit, String wanted, ToDoubleFunction<Begun> value) {
        double found = row(judged, wanted, "", value).spread().median();
        return Row.Bar.atMost(limit, judged, wanted.formatted(limit), found);
    }

    private Row.Measured row(String subject, String quantity, String unit, ToDoubleFunction<Begun> value) {
        List<Double> values = starts.getOrDefault(subject, List.of()).stream()
                .map(value::applyAsDouble)
                .toList();
        return Row.Measured.of(subject, quantity, unit, Spread.of(values));
    }

    private static double seconds(Duration time) {
        return time.toNanos() / (double) Duration.ofSeconds(1).toNanos();
    }
}
