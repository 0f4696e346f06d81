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

    /** When both sides were there at once, in order; each side's own overlaps count once. */
    static List<Interval> shared(List<Interval> one, List<Interval> other) {
        List<Interval> shared = new ArrayList<>();
        for (Interval a : union(one)) {
            for (Interval b : union(other)) {
                if (a.from.isBefore(b.to) && b.from.isBefore(a.to)) {
                    shared.add(
                            new Interval(a.from.isAfter(b.from) ? a.from : b.from, a.to.isBefore(b.to) ? a.to : b.to));
                }
            }
        }
        return shared;
    }

    /** How long both sides were there at once. */
    static Duration overlap(List<Interval> one, List<Interval> other) {
        return shared(one, other).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }
}
