package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.shared.ServicePlanId;
import org.sawt.signaling.shared.StudentId;

/** Worked examples: what plans come to in weeks that begin on a Sunday. */
class WeekTests {

    /** A Sunday. */
    private static final LocalDate FIRST = day("2026-11-01");

    private static final TreeMap<LocalDate, Integer> NOTHING = new TreeMap<>();

    @Test
    void ninetyMinutesAWeekAreNinetyInEveryWeek() {
        List<Week> weeks = Week.of(
                FIRST,
                day("2026-11-21"),
                List.of(plan(90, PlannedMinutes.Per.WEEK, "2026-01-01", null)),
                new TreeMap<>(Map.of(
                        day("2026-11-01"), 45, day("2026-11-07"), 30, day("2026-11-08"), 44, day("2026-11-21"), 50)));

        assertThat(weeks)
                .containsExactly(
                        new Week(FIRST, day("2026-11-07"), 90, 75, 90, 75),
                        new Week(day("2026-11-08"), day("2026-11-14"), 90, 44, 180, 119),
                        new Week(day("2026-11-15"), day("2026-11-21"), 90, 50, 270, 169));
    }

    @Test
    void aPlanThatBeginsOnAWednesdayHasFourSeventhsOfItsFirstWeek() {
        // 60 × 4 ÷ 7 = 34.29, and with the whole week after it 94.29
        List<Week> weeks = planned("2026-11-14", plan(60, PlannedMinutes.Per.WEEK, "2026-11-04", null));

        assertThat(weeks).extracting(Week::planned).containsExactly(34, 60);
        assertThat(weeks).extracting(Week::plannedSoFar).containsExactly(34, 94);
    }

    @Test
    void aMonthIsSpreadOverItsDaysAndComesOutWhole() {
        // November has 30 days: 8 a day; December 31: 7.74 a day
        List<Week> weeks = planned("2026-12-05", plan(240, PlannedMinutes.Per.MONTH, "2026-11-01", null));

        // 56 each, and 2 × 8 + 5 × 240 ÷ 31 = 54.71 in the week of both months
        assertThat(weeks).extracting(Week::planned).containsExactly(56, 56, 56, 56, 55);
        // 224 + 54.71 = 278.71
        assertThat(weeks.getLast().plannedSoFar()).isEqualTo(279);
        assertThat(planned("2026-11-30", plan(240, PlannedMinutes.Per.MONTH, "2026-11-01", "2026-11-30"))
                        .getLast()
                        .plannedSoFar())
                .isEqualTo(240);
    }

    @Test
    void aPlanInPlaceOfAnotherSharesTheWeekByDays() {
        // 3 × 70 ÷ 7 + 4 × 140 ÷ 7 = 30 + 80
        List<Week> weeks = planned(
                "2026-11-07",
                plan(70, PlannedMinutes.Per.WEEK, "2026-01-01", "2026-11-03"),
                plan(140, PlannedMinutes.Per.WEEK, "2026-11-04", null));

        assertThat(weeks).extracting(Week::planned).containsExactly(110);
    }

    @Test
    void halfAMinuteIsRoundedUpOnceAndNotInEachWeek() {
        // February 2026 has 28 days: 14 × 7 ÷ 28 = 3.5 in a week, 7 in two, 10.5 in three
        List<Week> weeks = Week.of(
                day("2026-02-01"),
                day("2026-02-21"),
                List.of(plan(14, PlannedMinutes.Per.MONTH, "2026-01-01", null)),
                NOTHING);

        assertThat(weeks).extracting(Week::planned).containsExactly(4, 4, 4);
        assertThat(weeks).extracting(Week::plannedSoFar).containsExactly(4, 7, 11);
    }

    @Test
    void withoutAPlanNothingIsSaidAndAPauseIsNoughtMinutes() {
        List<Week> weeks = planned(
                "2026-11-28",
                plan(60, PlannedMinutes.Per.WEEK, "2026-11-08", "2026-11-14"),
                plan(0, PlannedMinutes.Per.WEEK, "2026-11-15", "2026-11-21"));

        assertThat(weeks).extracting(Week::planned).containsExactly(null, 60, 0, null);
        assertThat(weeks).extracting(Week::plannedSoFar).containsExactly(null, 60, 60, 60);
    }

    private static List<Week> planned(String last, ServicePlan... plans) {
        return Week.of(FIRST, day(last), List.of(plans), NOTHING);
    }

    private static ServicePlan plan(int minutes, PlannedMinutes.Per per, String from, @Nullable String to) {
        return new ServicePlan(
                ServicePlanId.next(),
                0,
                StudentId.next(),
                new PlannedMinutes(minutes, per, day(from), to == null ? null : day(to)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
