package org.sawt.signaling.progress.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.Amount;
import org.sawt.signaling.progress.Criterion;
import org.sawt.signaling.progress.GoalTerms;
import org.sawt.signaling.progress.Measure;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.PromptLevelId;

/** A goal as it is typed in. */
record GoalRequest(
        @JsonProperty(required = true) TextRequest text,
        @JsonProperty(required = true) String area,
        @JsonProperty(required = true) Measure measure,
        @Nullable Amount baseline,
        @JsonProperty(required = true) CriterionRequest criterion,
        @Nullable LadderId ladder,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    GoalRequest {
        requireNonNull(text, "text");
        requireNonNull(area, "area");
        requireNonNull(measure, "measure");
        requireNonNull(criterion, "criterion");
    }

    record CriterionRequest(
            @JsonProperty(required = true) Criterion.Direction direction,
            @JsonProperty(required = true) Amount threshold,
            @JsonProperty(required = true) int consecutive,
            @Nullable PromptLevelId level) {

        CriterionRequest {
            requireNonNull(direction, "direction");
            requireNonNull(threshold, "threshold");
        }

        Criterion criterion() {
            return new Criterion(direction, threshold, consecutive, level);
        }
    }

    GoalTerms terms() {
        return new GoalTerms(text.text(), area, measure, baseline, criterion.criterion(), ladder, from, to);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
