package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;

/** Worked examples of what a session's results come to. */
class TallyTests {

    private final PromptLevel independent = level("Ind");
    private final PromptLevel minimal = level("Min");
    private final PromptLevel maximal = level("Max");
    private final PromptLadder ladder = new PromptLadder(
            LadderId.next(), new LocalizedText("Cues", "تلميحات"), false, List.of(independent, minimal, maximal));

    @Test
    void tenTrialsOfAnAfternoon() {
        Tally tally = tally(
                null,
                count(TrialResult.CORRECT, independent, 4),
                count(TrialResult.SELF_CORRECTED, null, 1),
                count(TrialResult.CORRECT, minimal, 2),
                count(TrialResult.CORRECT, maximal, 1),
                count(TrialResult.INCORRECT, null, 1),
                count(TrialResult.NO_RESPONSE, maximal, 1));

        assertThat(tally.n()).isEqualTo(10);
        assertThat(tally.correct()).isEqualTo(8);
        assertThat(tally.unprompted()).isEqualTo(5);
        assertThat(tally.prompted()).isEqualTo(3);
        assertThat(tally.incorrect()).isEqualTo(2);
        assertThat(tally.noResponse()).isEqualTo(1);
        assertThat(tally.selfCorrected()).isEqualTo(1);
        assertThat(tally.byLevel())
                .containsExactly(
                        Map.entry(independent.id(), 4), Map.entry(minimal.id(), 2), Map.entry(maximal.id(), 1));
        assertThat(tally.shares()).isEqualTo(shares("80.0", "50.0", "30.0", "20.0"));
    }

    @Test
    void aCriterionCountsNoMoreHelpThanItAllows() {
        Tally.Count[] counts = {
            count(TrialResult.CORRECT, independent, 5),
            count(TrialResult.CORRECT, minimal, 3),
            count(TrialResult.CORRECT, maximal, 1),
            count(TrialResult.INCORRECT, null, 1)
        };

        assertThat(tally(independent, counts).value()).isEqualTo(new BigDecimal("50.0"));
        assertThat(tally(minimal, counts).value()).isEqualTo(new BigDecimal("80.0"));
        assertThat(tally(maximal, counts).value()).isEqualTo(new BigDecimal("90.0"));
        assertThat(tally(null, counts).value()).isEqualTo(new BigDecimal("90.0"));
    }

    @Test
    void withoutALadderEveryCorrectTrialIsUnprompted() {
        Tally tally = Tally.of(List.of(count(TrialResult.CORRECT, null, 2)), null, null);

        assertThat(tally.unprompted()).isEqualTo(2);
        assertThat(tally.byLevel()).isEmpty();
        assertThat(tally.shares()).isEqualTo(shares("100.0", "100.0", "0.0", "0.0"));
    }

    @Test
    void oneOfEachIsAHundredPercentAllTheSame() {
        Tally tally = tally(
                null,
                count(TrialResult.CORRECT, independent, 1),
                count(TrialResult.CORRECT, minimal, 1),
                count(TrialResult.INCORRECT, null, 1));

        assertThat(tally.shares()).isEqualTo(shares("66.7", "33.3", "33.4", "33.3"));
    }

    @Test
    void theThreeSharesAreAHundredWhateverWasCounted() {
        BigDecimal tolerance = new BigDecimal("0.1");
        for (int unprompted = 0; unprompted <= 25; unprompted++) {
            for (int prompted = 0; prompted <= 25; prompted++) {
                for (int incorrect = unprompted + prompted == 0 ? 1 : 0; incorrect <= 25; incorrect++) {
                    Tally tally = tally(
                            null,
                            count(TrialResult.CORRECT, independent, unprompted),
                            count(TrialResult.CORRECT, minimal, prompted),
                            count(TrialResult.INCORRECT, null, incorrect));
                    Tally.Shares shares = tally.shares();
                    assertThat(shares.unprompted().add(shares.prompted()).add(shares.incorrect()))
                            .isEqualByComparingTo("100");
                    assertThat(shares.correct())
                            .isEqualByComparingTo(shares.unprompted().add(shares.prompted()));
                    assertThat(shares.prompted()
                                    .subtract(exact(prompted, tally.n()))
                                    .abs())
                            .isLessThanOrEqualTo(tolerance);
                    assertThat(shares.incorrect().signum()).isEqualTo(Integer.signum(incorrect));
                    assertThat(shares.prompted().signum()).isEqualTo(Integer.signum(prompted));
                }
            }
        }
    }

    private static BigDecimal exact(int part, int whole) {
        return BigDecimal.valueOf(100.0 * part / whole);
    }

    private Tally tally(@Nullable PromptLevel mostHelp, Tally.Count... counts) {
        return Tally.of(List.of(counts), ladder, mostHelp == null ? null : mostHelp.id());
    }

    private static Tally.Count count(TrialResult result, @Nullable PromptLevel level, int n) {
        return new Tally.Count(result, level == null ? null : level.id(), n, 0);
    }

    private static Tally.Shares shares(String correct, String unprompted, String prompted, String incorrect) {
        return new Tally.Shares(
                new BigDecimal(correct),
                new BigDecimal(unprompted),
                new BigDecimal(prompted),
                new BigDecimal(incorrect));
    }

    private static PromptLevel level(String code) {
        return new PromptLevel(PromptLevelId.next(), PromptLevel.Wording.of(code, code, code), false);
    }
}
