package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.LocalizedText;

/**
 * One trial as it is stored.
 *
 * @param session null outside of any
 * @param seq its number in the goal and session
 * @param level the prompt's code
 * @param promptBy who gave that prompt, as on the wire; null where nobody said
 * @param unit what {@code value} counts
 * @param voids the trial that shall not count; then there is neither result nor value
 * @param voided whether another one says that this shall not count
 * @param at by the clock of who recorded it
 */
public record TrialLine(
        UUID id,
        UUID goal,
        LocalizedText text,
        @Nullable UUID session,
        int seq,
        @Nullable String result,
        @Nullable String level,
        @Nullable String promptBy,
        @Nullable BigDecimal value,
        @Nullable String unit,
        @Nullable UUID voids,
        boolean voided,
        UUID recordedBy,
        Instant at,
        Instant recordedAt) {}
