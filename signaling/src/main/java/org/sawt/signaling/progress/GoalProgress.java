package org.sawt.signaling.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * How a goal goes.
 *
 * @param points one for each occasion on which there were trials of it, by time
 * @param consecutive how many of the last ones reached the criterion without a break
 * @param metOn the day of the occasion that first made the row long enough
 * @param trend null while there are too few points
 */
public record GoalProgress(
        Goal goal,
        List<Point> points,
        int consecutive,
        @Nullable LocalDate metOn,
        @Nullable Trend trend) {

    /** One occasion; {@code reached} says whether it reached the criterion. */
    public record Point(Occasion occasion, Outcome outcome, boolean reached) {}

    static GoalProgress of(Goal goal, SortedMap<Occasion, Outcome> outcomes) {
        Criterion criterion = goal.terms().criterion();
        List<Point> points = new ArrayList<>();
        int consecutive = 0;
        LocalDate metOn = null;
        for (Map.Entry<Occasion, Outcome> entry : outcomes.entrySet()) {
            boolean reached = criterion.isReachedBy(entry.getValue().value());
            points.add(new Point(entry.getKey(), entry.getValue(), reached));
            consecutive = reached ? consecutive + 1 : 0;
            if (metOn == null && consecutive == criterion.consecutive()) {
                metOn = entry.getKey().date();
            }
        }
        return new GoalProgress(
                goal, List.copyOf(points), consecutive, metOn, Trend.of(points).orElse(null));
    }
}
