package org.sawt.signaling.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Component;

/** When an appointment may be: how long, how far ahead, and in the past only today. */
@Component
class PlanningRules {

    private final ScheduleSettings settings;
    private final Clock clock;

    PlanningRules(ScheduleSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The slot that begins when the clinic's wall clock shows {@code date} and {@code time}; refused outside the rules. */
    TimeSlot slot(LocalDate date, LocalTime time, int minutes, ZoneId zone) {
        requireLength(Duration.ofMinutes(minutes));
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw malformed("time must be a whole minute");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        if (date.isBefore(today)) {
            throw malformed("date is in the past");
        }
        if (date.isAfter(today.plus(settings.farthestAhead()))) {
            throw malformed("date is too far ahead");
        }
        Instant startsAt = WallClock.instantOf(date, time, zone);
        return new TimeSlot(startsAt, startsAt.plus(Duration.ofMinutes(minutes)));
    }

    private void requireLength(Duration length) {
        if (length.compareTo(settings.shortest()) < 0 || length.compareTo(settings.longest()) > 0) {
            throw malformed("minutes must be from " + settings.shortest().toMinutes() + " to "
                    + settings.longest().toMinutes());
        }
    }

    private static RefusedException malformed(String message) {
        return Refusal.of(RefusalCode.MALFORMED, message).asException();
    }
}
