package org.sawt.signaling.progress;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** From which day to which, both included; at most two years. */
record Span(LocalDate from, LocalDate to) {

    /** Half a school year. */
    private static final Period USUAL = Period.ofWeeks(26);

    private static final int LONGEST_DAYS = 732;

    Span {
        if (to.isBefore(from)) {
            throw Refusal.of(RefusalCode.MALFORMED, "to is before from").asException();
        }
        if (ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw Refusal.of(RefusalCode.TOO_LARGE, "ask for at most two years").asException();
        }
    }

    /** What was not said is until {@code today}, and the 26 weeks before that. */
    static Span of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        LocalDate last = to == null ? today : Days.plausible("to", to);
        return new Span(from == null ? last.minus(USUAL) : Days.plausible("from", from), last);
    }

    boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
