package org.sawt.signaling.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.shared.SessionId;

/** What the schedule knows of a session of {@code rooms} that was made from an appointment. */
public record Meeting(
        SessionId session,
        Sessions.State state,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt) {

    public String wireState() {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** How long it was open; null before it has ended, or when it never opened. */
    @Nullable
    Duration length() {
        return openedAt == null || endedAt == null ? null : Duration.between(openedAt, endedAt);
    }
}
