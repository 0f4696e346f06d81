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
 * @param aim null where the goal does not say from where to where
 * @param trend of the points since the last new phase; null while there are too few
 * @param revisions the goal's changes, by time, whenever they were
 */
public record GoalProgress(
        Goal goal,
        List<Point> points,
        int consecutive,
        @Nullable LocalDate metOn,
        @Nullable AimLine aim,
        @Nullable Trend trend,
        List<GoalRevision> revisions) {

    /** One occasion; {@code reached} says whether it reached the criterion. */
    public record Point(Occasion occasion, Outcome outcome, boolean reached) {}

    static GoalProgress of(Goal goal, List<GoalRevision> revisions, SortedMap<Occasion, Outcome> outcomes) {
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
                goal,
                List.copyOf(points),
                consecutive,
                metOn,
                AimLine.of(goal.terms()).orElse(null),
                Trend.of(ofThisPhase(points, revisions)).orElse(null),
                revisions);
    }

    private static List<Point> ofThisPhase(List<Point> points, List<GoalRevision> revisions) {
        LocalDate since = revisions.stream()
                .filter(GoalRevision::isNewPhase)
                .map(GoalRevision::date)
                .reduce(LocalDate.MIN, (_, later) -> later);
        return points.stream()
                .filter(point -> !point.occasion().date().isBefore(since))
                .toList();
    }
}
