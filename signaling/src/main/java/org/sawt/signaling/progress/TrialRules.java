package org.sawt.signaling.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/**
 * What a goal takes. A goal that was paused, met or discontinued takes trials, too: they may have been tapped before, and
 * waited for the network. For the same reason clocks are believed within wide bounds.
 */
@Component
class TrialRules {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration BEHIND = Duration.ofDays(366);

    private final Clock clock;

    TrialRules(Clock clock) {
        this.clock = clock;
    }

    /** Why {@code trial} is not for {@code goal}; {@code ladder} is the goal's. */
    Optional<Refusal> refusal(Trial trial, Goal goal, @Nullable PromptLadder ladder) {
        if (goal.status() == GoalStatus.DRAFT) {
            return no(RefusalCode.CONFLICT, "the goal is a draft: make it active first");
        }
        Instant now = clock.instant();
        if (trial.at().isAfter(now.plus(AHEAD)) || trial.at().isBefore(now.minus(BEHIND))) {
            return no(RefusalCode.MALFORMED, "at is too far from now: the clock is wrong");
        }
        return ofContent(trial.content(), goal.terms().measure(), ladder);
    }

    private static Optional<Refusal> ofContent(Trial.Content content, Measure measure, @Nullable PromptLadder ladder) {
        return switch (content) {
            case Trial.Scored(TrialResult _, PromptLevelId level, Prompter _) -> ofScore(level, measure, ladder);
            case Trial.Measured _ ->
                measure.isScored() ? no(RefusalCode.MALFORMED, "this goal takes a result") : Optional.empty();
            case Trial.Voided _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> ofScore(
            @Nullable PromptLevelId level, Measure measure, @Nullable PromptLadder ladder) {
        if (!measure.isScored()) {
            return no(RefusalCode.MALFORMED, "this goal takes a value");
        }
        boolean known = level == null || (ladder != null && ladder.rankOf(level) >= 0);
        return known ? Optional.empty() : no(RefusalCode.NOT_FOUND, "no such level on the goal's ladder");
    }

    private static Optional<Refusal> no(RefusalCode code, String message) {
        return Optional.of(Refusal.of(code, message));
    }
}
