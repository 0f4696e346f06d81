package org.sawt.signaling.progress;

import java.time.LocalDate;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** Days that somebody wrote. */
final class Days {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private Days() {}

    /** Refuses what no plan of a child is about, as {@code malformed}: a slip, or a year that no calendar can count with. */
    static LocalDate plausible(String field, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw Refusal.of(RefusalCode.MALFORMED, field + " must be from 1990 to 2199")
                    .asException();
        }
        return day;
    }
}
