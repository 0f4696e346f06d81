package org.sawt.signaling.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.SessionId;

/** A session in a student's list. */
public record SessionSummary(
        SessionId id,
        Instant openedAt,
        @Nullable Instant endedAt,
        long minutes,
        @Nullable String endReason) {}
