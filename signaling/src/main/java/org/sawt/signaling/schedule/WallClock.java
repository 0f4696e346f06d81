package org.sawt.signaling.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/**
 * What a clinic's wall clock says, as an instant. A time that the clocks skip in spring does not exist and is refused; one
 * that they show twice in autumn means the first of the two.
 */
final class WallClock {

    private WallClock() {}

    static Instant instantOf(LocalDate date, LocalTime time, ZoneId zone) {
        LocalDateTime shown = date.atTime(time);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(shown);
        if (offsets.isEmpty()) {
            throw Refusal.of(
                            RefusalCode.MALFORMED,
                            "this time does not exist on that day: the clinic's clocks are put forward over it")
                    .asException();
        }
        return shown.toInstant(offsets.getFirst());
    }
}
