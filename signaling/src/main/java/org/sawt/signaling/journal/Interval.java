package org.sawt.signaling.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time, from inclusive to exclusive; never negative. */
record Interval(Instant from, Instant to) {

    Interval {
        to = to.isBefore(from) ? from : to;
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /** {@code intervals} in order, those that touch or overlap made one. */
    static List<Interval> union(List<Interval> intervals) {
        List<Interval> joined = new ArrayList<>();
        intervals.stream().sorted(Comparator.comparing(Interval::from)).forEach(next -> {
            if (!joined.isEmpty() && !next.from().isAfter(joined.getLast().to())) {
                Interval last = joined.removeLast();
                joined.add(new Interval(last.from(), last.to().isAfter(next.to()) ? last.to() : next.to()));
            } else {
                joined.add(next);
            }
        });
        return joined;
    }

    /** How long both sides were there at once; each side's own overlaps count once. */
    static Duration overlap(List<Interval> one, List<Interval> other) {
        Duration total = Duration.ZERO;
        for (Interval a : union(one)) {
            for (Interval b : union(other)) {
                total = total.plus(a.sharedWith(b));
            }
        }
        return total;
    }

    private Duration sharedWith(Interval other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = to.isBefore(other.to) ? to : other.to;
        return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
    }
}
