package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The straight line that lies nearest to the points (least squares over days).
 *
 * @param first where it begins, on the day of the first point, in the measure's unit to one decimal
 * @param last where it ends, on the day of the last point
 * @param perWeek how much it rises in a week
 */
public record Trend(LocalDate from, LocalDate to, BigDecimal first, BigDecimal last, BigDecimal perWeek) {

    /** Fewer say nothing about where it goes. */
    private static final int FEWEST = 7;

    private static final int DAYS_A_WEEK = 7;

    /** Empty for fewer than seven points, and for points of one day only. */
    static Optional<Trend> of(List<GoalProgress.Point> points) {
        if (points.size() < FEWEST) {
            return Optional.empty();
        }
        LocalDate from = points.getFirst().occasion().date();
        LocalDate to = points.getLast().occasion().date();
        if (from.equals(to)) {
            return Optional.empty();
        }
        ToDoubleFunction<GoalProgress.Point> day =
                point -> ChronoUnit.DAYS.between(from, point.occasion().date());
        ToDoubleFunction<GoalProgress.Point> value =
                point -> point.outcome().value().doubleValue();
        double meanDay = mean(points, day);
        double meanValue = mean(points, value);
        double slope = sum(points, one -> (day.applyAsDouble(one) - meanDay) * (value.applyAsDouble(one) - meanValue))
                / sum(points, one -> Math.pow(day.applyAsDouble(one) - meanDay, 2));
        double first = meanValue - slope * meanDay;
        double last = first + slope * day.applyAsDouble(points.getLast());
        return Optional.of(new Trend(from, to, rounded(first), rounded(last), rounded(slope * DAYS_A_WEEK)));
    }

    private static double mean(List<GoalProgress.Point> points, ToDoubleFunction<GoalProgress.Point> of) {
        return sum(points, of) / points.size();
    }

    private static double sum(List<GoalProgress.Point> points, ToDoubleFunction<GoalProgress.Point> of) {
        return points.stream().mapToDouble(of).sum();
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
