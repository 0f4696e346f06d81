package org.sawt.signaling.progress.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.Amount;
import org.sawt.signaling.progress.Prompter;
import org.sawt.signaling.progress.Trial;
import org.sawt.signaling.progress.TrialResult;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.TrialId;

/** A tap: exactly one of {@code result}, {@code value} and {@code voids}; a {@code level} only beside a result, {@code promptBy} beside a level. */
record TrialRequest(
        @JsonProperty(required = true) TrialId id,
        @JsonProperty(required = true) GoalId goal,
        @JsonProperty(required = true) Instant at,
        @Nullable TrialResult result,
        @Nullable PromptLevelId level,
        @Nullable Prompter promptBy,
        @Nullable Amount value,
        @Nullable TrialId voids) {

    TrialRequest {
        requireNonNull(id, "id");
        requireNonNull(goal, "goal");
        requireNonNull(at, "at");
        if (Stream.of(result != null, value != null, voids != null)
                                .filter(given -> given)
                                .count()
                        != 1
                || (level != null && result == null)
                || (promptBy != null && level == null)) {
            throw new IllegalArgumentException(
                    "exactly one of result, value and voids; level and prompt_by with a result");
        }
    }

    static List<Trial> trials(List<TrialRequest> requests) {
        return requests.stream().map(TrialRequest::trial).toList();
    }

    private Trial trial() {
        return new Trial(id, goal, content(), at);
    }

    private Trial.Content content() {
        if (result != null) {
            return new Trial.Scored(result, level, promptBy);
        }
        return value != null ? new Trial.Measured(value) : new Trial.Voided(requireNonNull(voids));
    }
}
