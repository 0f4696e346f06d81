package org.sawt.signaling.progress;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.TrialId;

/**
 * A tap as its client tells of it.
 *
 * @param at by the client's clock, to the millisecond
 */
public record Trial(TrialId id, GoalId goal, Content content, Instant at) {

    public Trial {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** What was tapped. */
    public sealed interface Content {}

    /**
     * An attempt of a goal that is scored by results.
     *
     * @param level the help that it took
     * @param promptBy who gave that help; null where nobody said, and without a level
     */
    public record Scored(
            TrialResult result,
            @Nullable PromptLevelId level,
            @Nullable Prompter promptBy) implements Content {

        public Scored(TrialResult result, @Nullable PromptLevelId level) {
            this(result, level, null);
        }
    }

    /** A value of a goal that is measured, in its measure's unit. */
    public record Measured(Amount value) implements Content {}

    /** Undo: {@code trial} of the same goal and session does not count any more. */
    public record Voided(TrialId trial) implements Content {}
}
