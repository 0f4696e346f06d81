package org.sawt.signaling.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.SessionId;

/**
 * When there was work: a session, or a day's trials outside of any. A criterion counts these.
 *
 * @param session null for trials outside of any
 * @param appointment of the session
 * @param date by the clinic's calendar
 * @param openedAt of the session
 */
public record Occasion(
        @Nullable SessionId session,
        @Nullable AppointmentId appointment,
        LocalDate date,
        @Nullable Instant openedAt) implements Comparable<Occasion> {

    /** By time; what was outside of sessions is the last of its day. */
    private static final Comparator<Occasion> BY_TIME = Comparator.comparing(Occasion::date)
            .thenComparing(Occasion::openedAt, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(occasion -> String.valueOf(occasion.session()));

    @Override
    public int compareTo(Occasion other) {
        return BY_TIME.compare(this, other);
    }
}
