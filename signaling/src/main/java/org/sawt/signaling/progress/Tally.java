package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.PromptLevelId;

/**
 * Results of one occasion. Every trial is one of three: correct without a prompt, correct with one, or incorrect.
 *
 * @param noResponse of the incorrect ones
 * @param selfCorrected of the correct ones
 * @param counted correct ones with no more help than the criterion allows
 * @param byHelper in how many the prompt was not the therapist's
 * @param byLevel the correct ones whose level is known, from the least help to the most
 */
public record Tally(
        int unprompted,
        int prompted,
        int incorrect,
        int noResponse,
        int selfCorrected,
        int counted,
        int byHelper,
        Map<PromptLevelId, Integer> byLevel)
        implements Outcome {

    public Tally {
        byLevel = Collections.unmodifiableMap(new LinkedHashMap<>(byLevel));
    }

    /** So many trials of one result at one level; without a level there was no help. */
    record Count(TrialResult result, @Nullable PromptLevelId level, int n, int byHelper) {}

    /** Adds up {@code counts}, whose levels are of {@code ladder}; {@code mostHelp} is the criterion's, null for any. */
    static Tally of(List<Count> counts, @Nullable PromptLadder ladder, @Nullable PromptLevelId mostHelp) {
        int unprompted = 0;
        int prompted = 0;
        int counted = 0;
        int limit = mostHelp == null ? Integer.MAX_VALUE : rank(ladder, mostHelp);
        for (Count count : counts) {
            if (count.result().isCorrect()) {
                int rank = rank(ladder, count.level());
                unprompted += rank == 0 ? count.n() : 0;
                prompted += rank > 0 ? count.n() : 0;
                counted += rank <= limit ? count.n() : 0;
            }
        }
        int all = counts.stream().mapToInt(Count::n).sum();
        return new Tally(
                unprompted,
                prompted,
                all - unprompted - prompted,
                sumOf(counts, TrialResult.NO_RESPONSE),
                sumOf(counts, TrialResult.SELF_CORRECTED),
                counted,
                counts.stream().mapToInt(Count::byHelper).sum(),
                levels(counts, ladder));
    }

    @Override
    public int n() {
        return unprompted + prompted + incorrect;
    }

    public int correct() {
        return unprompted + prompted;
    }

    @Override
    public BigDecimal value() {
        return Percent.of(counted, n());
    }

    /** The three shares, which are 100 % together, to the last digit. */
    public Shares shares() {
        BigDecimal correct = Percent.of(correct(), n());
        BigDecimal unpromptedShare = Percent.of(unprompted, n());
        return new Shares(correct, unpromptedShare, correct.subtract(unpromptedShare), Percent.restOf(correct));
    }

    /** Percentages to one decimal: correct is unprompted and prompted, and with incorrect 100. */
    public record Shares(BigDecimal correct, BigDecimal unprompted, BigDecimal prompted, BigDecimal incorrect) {}

    private static int rank(@Nullable PromptLadder ladder, @Nullable PromptLevelId level) {
        return ladder == null || level == null ? 0 : ladder.rankOf(level);
    }

    private static int sumOf(List<Count> counts, TrialResult result) {
        return counts.stream()
                .filter(count -> count.result() == result)
                .mapToInt(Count::n)
                .sum();
    }

    private static Map<PromptLevelId, Integer> levels(List<Count> counts, @Nullable PromptLadder ladder) {
        Map<PromptLevelId, Integer> levels = new LinkedHashMap<>();
        if (ladder != null) {
            for (PromptLevel level : ladder.levels()) {
                int n = counts.stream()
                        .filter(count ->
                                count.result().isCorrect() && level.id().equals(count.level()))
                        .mapToInt(Count::n)
                        .sum();
                if (n > 0) {
                    levels.put(level.id(), n);
                }
            }
        }
        return levels;
    }
}
