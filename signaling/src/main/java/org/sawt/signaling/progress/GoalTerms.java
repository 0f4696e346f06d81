package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.LocalizedText;

/**
 * What a goal says. What contradicts itself is refused as {@code malformed}, a text that is too long as {@code too_large}.
 *
 * @param area what it belongs to, such as articulation
 * @param baseline where the student began, in the measure's unit
 * @param ladder the prompts that its trials name; null for trials without
 * @param from its first day; null until it is active
 * @param to its last day, if there is one
 */
public record GoalTerms(
        LocalizedText text,
        String area,
        Measure measure,
        @Nullable Amount baseline,
        Criterion criterion,
        @Nullable LadderId ladder,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final int LONGEST_TEXT = 1000;
    private static final int LONGEST_AREA = 80;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public GoalTerms {
        text = RecordText.of("text", text, LONGEST_TEXT);
        area = RecordText.of("area", area, LONGEST_AREA);
        from = from == null ? null : Days.plausible("from", from);
        to = to == null ? null : Days.plausible("to", to);
        Refusals.malformedUnless(
                measure.isScored() || ladder == null, "a ladder is for goals that are scored by results");
        Refusals.malformedUnless(criterion.level() == null || ladder != null, "criterion.level needs a ladder");
        Refusals.malformedUnless(
                isPossible(measure, criterion.threshold()), "criterion.threshold is above 100 percent");
        Refusals.malformedUnless(baseline == null || isPossible(measure, baseline), "baseline is above 100 percent");
        Refusals.malformedUnless(from == null || to == null || !to.isBefore(from), "to is before from");
    }

    /** Whether a trial of the one can be read as a trial of the other. */
    boolean isScoredLike(GoalTerms other) {
        return measure == other.measure && Objects.equals(ladder, other.ladder);
    }

    /** The same, with the first day of {@code before} where it says none. */
    GoalTerms since(GoalTerms before) {
        return from != null ? this : new GoalTerms(text, area, measure, baseline, criterion, ladder, before.from, to);
    }

    private static boolean isPossible(Measure measure, Amount amount) {
        return measure.unit() != Measure.Unit.PERCENT || amount.isAtMost(WHOLE);
    }

    /** A goal's text is about a child. */
    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
