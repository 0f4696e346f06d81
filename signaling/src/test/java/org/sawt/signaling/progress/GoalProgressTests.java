package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;

/** Worked examples: when a criterion is met, and where a line of points leads. */
class GoalProgressTests {

    private static final LocalDate DAY = LocalDate.parse("2026-09-06");

    @Test
    void theThirdSessionInARowMeetsTheCriterionAndABreakBeginsAnew() {
        GoalProgress progress =
                weekly(goal(Criterion.Direction.AT_LEAST, "80", 3), "85", "90", "79.9", "80", "80", "95");

        assertThat(progress.points())
                .extracting(GoalProgress.Point::reached)
                .containsExactly(true, true, false, true, true, true);
        assertThat(progress.consecutive()).isEqualTo(3);
        assertThat(progress.metOn()).isEqualTo(DAY.plusWeeks(5));
    }

    @Test
    void whatWasMetOnceKeepsItsDayWhenItIsLostAgain() {
        GoalProgress progress = weekly(goal(Criterion.Direction.AT_LEAST, "80", 2), "80", "80", "10", "90", "90");

        assertThat(progress.metOn()).isEqualTo(DAY.plusWeeks(1));
        assertThat(progress.consecutive()).isEqualTo(2);
        assertThat(weekly(progress.goal(), "80", "80", "10").consecutive()).isZero();
    }

    @Test
    void fewerIsBetterWhereTheGoalSaysSo() {
        GoalProgress progress = weekly(goal(Criterion.Direction.AT_MOST, "2", 2), "5", "3", "2", "0");

        assertThat(progress.metOn()).isEqualTo(DAY.plusWeeks(3));
        assertThat(progress.consecutive()).isEqualTo(2);
    }

    @Test
    void withoutPointsThereIsNothingToSay() {
        GoalProgress progress = weekly(goal(Criterion.Direction.AT_LEAST, "80", 1));

        assertThat(progress.points()).isEmpty();
        assertThat(progress.metOn()).isNull();
        assertThat(progress.trend()).isNull();
    }

    /** 39 of 47 are 82.978… %: whoever reads 83.0 must not be told that 83 was missed, nor 82.9 that it was reached. */
    @ParameterizedTest
    @CsvSource({"39, 47, 83, true", "4, 5, 80, true", "2, 3, 66.7, true", "2, 3, 66.8, false", "199, 200, 100, false"})
    void whatIsShownIsWhatIsCompared(int correct, int n, String threshold, boolean reached) {
        Criterion criterion =
                goal(Criterion.Direction.AT_LEAST, threshold, 1).terms().criterion();

        assertThat(criterion.isReachedBy(Percent.of(correct, n))).isEqualTo(reached);
    }

    @Test
    void aSteadyRiseIsItsOwnTrend() {
        Trend trend = trend(
                weekly(goal(Criterion.Direction.AT_LEAST, "80", 3), "10", "15", "20", "25", "30", "35", "40", "45"));

        assertThat(trend)
                .isEqualTo(new Trend(
                        DAY, DAY.plusWeeks(7), new BigDecimal("10.0"), new BigDecimal("45.0"), new BigDecimal("5.0")));
    }

    /** By hand: mean of weeks 3, of values 50; Σ(x-3)(y-50) = 140, Σ(x-3)² = 28, so 5 a week from 35 to 65. */
    @Test
    void aWanderingLineHasTheTrendOfLeastSquares() {
        Trend trend =
                trend(weekly(goal(Criterion.Direction.AT_LEAST, "80", 3), "40", "30", "50", "50", "50", "70", "60"));

        assertThat(trend.first()).isEqualTo(new BigDecimal("35.0"));
        assertThat(trend.last()).isEqualTo(new BigDecimal("65.0"));
        assertThat(trend.perWeek()).isEqualTo(new BigDecimal("5.0"));
    }

    @Test
    void sixPointsAndPointsOfOneDayHaveNoTrend() {
        Goal goal = goal(Criterion.Direction.AT_LEAST, "80", 3);

        assertThat(weekly(goal, "10", "20", "30", "40", "50", "60").trend()).isNull();
        SortedMap<Occasion, Outcome> oneDay = new TreeMap<>();
        for (int hour = 0; hour < 8; hour++) {
            oneDay.put(
                    new Occasion(
                            SessionId.next(),
                            null,
                            DAY,
                            Instant.parse("2026-09-06T06:00:00Z").plusSeconds(hour * 3600L)),
                    new Readings(1, BigDecimal.valueOf(hour)));
        }
        assertThat(GoalProgress.of(goal, List.of(), oneDay).trend()).isNull();
    }

    @Test
    void sessionsComeByTheHourAndWhatWasOutsideOfThemLast() {
        Occasion morning = new Occasion(SessionId.next(), null, DAY, Instant.parse("2026-09-06T06:00:00Z"));
        Occasion noon = new Occasion(SessionId.next(), null, DAY, Instant.parse("2026-09-06T09:00:00Z"));
        Occasion outside = new Occasion(null, null, DAY, null);
        Occasion nextDay = new Occasion(SessionId.next(), null, DAY.plusDays(1), Instant.parse("2026-09-07T05:00:00Z"));

        assertThat(List.of(nextDay, outside, noon, morning).stream().sorted().toList())
                .containsExactly(morning, noon, outside, nextDay);
    }

    @ParameterizedTest
    @CsvSource({"FREQUENCY, 4, 9, 9", "DURATION, 2, 90.5, 90.5", "RATING, 3, 10, 3.3", "RATING, 2, 7, 3.5"})
    void countsAndTimesAddUpAndRatingsAreAveraged(Measure measure, int n, String sum, String value) {
        assertThat(Readings.of(measure, n, new BigDecimal(sum)).value()).isEqualByComparingTo(value);
    }

    private static Trend trend(GoalProgress progress) {
        return Objects.requireNonNull(progress.trend());
    }

    /** One session a week, with these values. */
    private static GoalProgress weekly(Goal goal, String... values) {
        SortedMap<Occasion, Outcome> outcomes = new TreeMap<>();
        for (int week = 0; week < values.length; week++) {
            outcomes.put(
                    new Occasion(null, null, DAY.plusWeeks(week), null), new Readings(1, new BigDecimal(values[week])));
        }
        return GoalProgress.of(goal, List.of(), outcomes);
    }

    private static Goal goal(Criterion.Direction direction, String threshold, int consecutive) {
        return new Goal(
                GoalId.next(),
                0,
                StudentId.next(),
                GoalStatus.ACTIVE,
                new GoalTerms(
                        new LocalizedText("Goal", "هدف"),
                        "Area",
                        Measure.FREQUENCY,
                        null,
                        new Criterion(direction, Amount.typed(threshold), consecutive, null),
                        null,
                        null,
                        null));
    }
}
