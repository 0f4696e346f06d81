package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.shared.LocalizedText;
import org.springframework.dao.DataAccessException;

/** What a goal said before, and the lines that its chart draws. */
class GoalRevisionsTests extends ProgressScenario {

    @Test
    void aHarderCriterionEndsAPhaseAndIsRemembered() {
        Goal goal = active(words());
        clock.set(NOW.plus(Duration.ofDays(7)));
        goals.change(therapist, goal.id(), goal.version(), withThreshold(goal.terms(), 90));

        GoalProgress progress = progress(goal);

        assertThat(progress.revisions()).hasSize(1);
        GoalRevision revision = progress.revisions().getFirst();
        assertThat(revision.date()).isEqualTo(TODAY.plusDays(7));
        assertThat(revision.changed()).containsExactly(GoalRevision.Part.CRITERION);
        assertThat(revision.before().criterion().threshold()).isEqualTo(Amount.of(80));
    }

    @Test
    void eachChangeSaysWhatItChanged() {
        Goal first = active(words());
        GoalTerms was = first.terms();
        GoalTerms reworded = new GoalTerms(
                new LocalizedText("Says ten new words", "يقول عشر كلمات جديدة"),
                was.area(),
                was.measure(),
                was.baseline(),
                was.criterion(),
                was.ladder(),
                was.from(),
                was.to());
        Goal second = goals.change(therapist, first.id(), first.version(), reworded);
        goals.change(therapist, first.id(), second.version(), withCourse(reworded, 30, TODAY.plusDays(100)));

        assertThat(progress(first).revisions())
                .extracting(GoalRevision::changed)
                .containsExactly(Set.of(GoalRevision.Part.TEXT), Set.of(GoalRevision.Part.COURSE));
    }

    @Test
    void whatADraftSaidAndWhatWasSaidTwiceIsNoPhase() {
        Goal draft = goals.add(therapist, student, words());
        Goal changed = goals.change(therapist, draft.id(), draft.version(), withThreshold(draft.terms(), 70));
        Goal active = goals.turn(therapist, draft.id(), changed.version(), GoalStatus.ACTIVE);
        goals.change(therapist, draft.id(), active.version(), active.terms());

        assertThat(progress(draft).revisions()).isEmpty();
    }

    @Test
    void theTrendBeginsWithTheLastPhase() {
        Goal goal = active(words());
        clock.set(NOW.minus(Duration.ofDays(10)));
        goals.change(therapist, goal.id(), goal.version(), withThreshold(goal.terms(), 90));
        clock.set(NOW);
        for (int daysAgo = 13; daysAgo >= 4; daysAgo--) {
            trials.recordOutside(therapist, student, List.of(at(correct(goal), NOW.minus(Duration.ofDays(daysAgo)))));
        }

        GoalProgress progress = progress(goal);

        assertThat(progress.points()).hasSize(10);
        assertThat(Objects.requireNonNull(progress.trend()).from()).isEqualTo(TODAY.minusDays(10));
    }

    @Test
    void theAimLeadsFromTheBaselineToTheCriterion() {
        Goal goal = active(withCourse(words(), 20, TODAY.plusDays(200)));

        assertThat(progress(goal).aim())
                .isEqualTo(new AimLine(TODAY, TODAY.plusDays(200), BigDecimal.valueOf(20), BigDecimal.valueOf(80)));
        assertThat(progress(active(words())).aim()).isNull();
    }

    @Test
    void whoPromptedIsKeptWithTheTrial() {
        Goal goal = active(words());
        PromptLadder cues = cues();
        Trial byHelper = trial(goal.id(), new Trial.Scored(TrialResult.CORRECT, levelOf(cues, 2), Prompter.HELPER));
        Trial byTherapist =
                trial(goal.id(), new Trial.Scored(TrialResult.CORRECT, levelOf(cues, 2), Prompter.THERAPIST));
        List<Trial> taps = List.of(byHelper, byTherapist, scored(goal, TrialResult.CORRECT, levelOf(cues, 0)));
        assertStored(trials.recordOutside(therapist, student, taps));
        assertStored(trials.recordOutside(therapist, student, taps));

        Tally tally = (Tally) progress(goal).points().getFirst().outcome();

        assertThat(tally.n()).isEqualTo(3);
        assertThat(tally.prompted()).isEqualTo(2);
        assertThat(tally.byHelper()).isEqualTo(1);
        Trial changedItsMind = new Trial(
                byHelper.id(), goal.id(), new Trial.Scored(TrialResult.CORRECT, levelOf(cues, 2)), byHelper.at());
        assertThat(trials.recordOutside(therapist, student, List.of(changedItsMind)))
                .hasOnlyElementsOfType(TrialAnswer.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update goal_revisions set threshold = 0",
                "delete from goal_revisions",
                "truncate goal_revisions",
                "insert into trials (id, clinic_id, student_id, goal_id, seq, result, prompt_by, recorded_by, at)"
                        + " select gen_random_uuid(), clinic_id, student_id, id, 999, 'correct', 'helper', created_by, now()"
                        + " from goals"
            })
    void theDatabaseItselfKeepsTheHistory(String attempt) {
        Goal goal = active(words());
        goals.change(therapist, goal.id(), goal.version(), withThreshold(goal.terms(), 90));

        assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
    }

    private static GoalTerms withThreshold(GoalTerms terms, long threshold) {
        Criterion criterion = terms.criterion();
        return new GoalTerms(
                terms.text(),
                terms.area(),
                terms.measure(),
                terms.baseline(),
                new Criterion(criterion.direction(), Amount.of(threshold), criterion.consecutive(), criterion.level()),
                terms.ladder(),
                terms.from(),
                terms.to());
    }

    private static GoalTerms withCourse(GoalTerms terms, long baseline, @Nullable LocalDate to) {
        return new GoalTerms(
                terms.text(),
                terms.area(),
                terms.measure(),
                Amount.of(baseline),
                terms.criterion(),
                terms.ladder(),
                terms.from(),
                to);
    }
}
