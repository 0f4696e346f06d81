package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * A week of a clinic's calendar, always a whole one. Minutes count from the first week of the list that it stands in.
 *
 * @param planned minutes that its plans came to, rounded once, half up; null where no plan covers any of its days
 * @param delivered confirmed minutes of direct service
 * @param plannedSoFar of this week and those before; null before the first plan
 * @param deliveredSoFar of this week and those before
 */
public record Week(
        LocalDate from,
        LocalDate to,
        @Nullable Integer planned,
        int delivered,
        @Nullable Integer plannedSoFar,
        int deliveredSoFar) {

    /** Days from the first of a week to its last. */
    static final int LAST_DAY = 6;

    /** Beyond what parts of weeks and months can come to, so that half a minute is half a minute. */
    private static final int EXACT_DECIMALS = 9;

    /** From the week that begins on {@code first} to the one in which {@code last} is; {@code delivered} is by day. */
    static List<Week> of(
            LocalDate first, LocalDate last, List<ServicePlan> plans, NavigableMap<LocalDate, Integer> delivered) {
        List<Week> weeks = new ArrayList<>();
        BigDecimal plannedSoFar = BigDecimal.ZERO;
        boolean anyPlan = false;
        int deliveredSoFar = 0;
        for (LocalDate from = first; !from.isAfter(last); from = from.plusWeeks(1)) {
            LocalDate to = from.plusDays(LAST_DAY);
            boolean isPlanned = isPlanned(plans, from, to);
            BigDecimal planned = planned(plans, from, to);
            int sum = delivered.subMap(from, true, to, true).values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            anyPlan |= isPlanned;
            plannedSoFar = plannedSoFar.add(planned);
            deliveredSoFar += sum;
            weeks.add(new Week(
                    from,
                    to,
                    isPlanned ? whole(planned) : null,
                    sum,
                    anyPlan ? whole(plannedSoFar) : null,
                    deliveredSoFar));
        }
        return List.copyOf(weeks);
    }

    private static boolean isPlanned(List<ServicePlan> plans, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .anyMatch(day -> plans.stream().anyMatch(plan -> plan.planned().covers(day)));
    }

    private static BigDecimal planned(List<ServicePlan> plans, LocalDate from, LocalDate to) {
        return plans.stream().map(plan -> plan.planned().between(from, to)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int whole(BigDecimal minutes) {
        return minutes.setScale(EXACT_DECIMALS, RoundingMode.HALF_UP)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
