package org.sawt.signaling.progress;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * So many minutes of service in each week or month. What contradicts itself is refused as {@code malformed}.
 *
 * @param from its first day by the clinic's calendar
 * @param to its last day; null while none is known
 */
public record PlannedMinutes(
        int minutes, Per per, LocalDate from, @Nullable LocalDate to) {

    private static final int MOST = 10_000;
    private static final int DAYS_A_WEEK = 7;

    /** Enough for sums of parts of a week and of a month to differ from the exact ones by less than any of them can. */
    private static final int DECIMALS = 12;

    /** What the minutes are counted by. */
    public enum Per {
        WEEK,
        MONTH;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Anything but a stored name is an {@link IllegalArgumentException}. */
        @JsonCreator
        public static Per of(String wire) {
            return Wire.constant(Per.class, wire);
        }
    }

    public PlannedMinutes {
        Refusals.malformedUnless(minutes >= 0 && minutes <= MOST, "minutes must be from 0 to " + MOST);
        from = Days.plausible("from", from);
        to = to == null ? null : Days.plausible("to", to);
        Refusals.malformedUnless(to == null || !to.isBefore(from), "to is before from");
    }

    /** The same until {@code last}. */
    PlannedMinutes until(LocalDate last) {
        return new PlannedMinutes(minutes, per, from, last);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** What falls on the days from {@code first} to {@code last}, both included: each day has its part of its week or month. */
    BigDecimal between(LocalDate first, LocalDate last) {
        LocalDate begin = first.isBefore(from) ? from : first;
        LocalDate end = to == null || last.isBefore(to) ? last : to;
        return switch (per) {
            case WEEK -> part(begin, end, DAYS_A_WEEK);
            case MONTH -> partsOfMonths(begin, end);
        };
    }

    private BigDecimal partsOfMonths(LocalDate begin, LocalDate end) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate first = begin; !first.isAfter(end); ) {
            YearMonth month = YearMonth.from(first);
            LocalDate last = month.atEndOfMonth().isBefore(end) ? month.atEndOfMonth() : end;
            sum = sum.add(part(first, last, month.lengthOfMonth()));
            first = last.plusDays(1);
        }
        return sum;
    }

    private BigDecimal part(LocalDate begin, LocalDate end, int daysOfWhole) {
        long days = Math.max(0, ChronoUnit.DAYS.between(begin, end) + 1);
        return BigDecimal.valueOf(minutes * days)
                .divide(BigDecimal.valueOf(daysOfWhole), DECIMALS, RoundingMode.HALF_UP);
    }
}
