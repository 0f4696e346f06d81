package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.ScheduleScenario;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.TrialId;
import org.springframework.beans.factory.annotation.Autowired;

/** A clinic of each test's own, whose therapist works with a student at goals. */
abstract class ProgressScenario extends ScheduleScenario {

    @Autowired
    protected Goals goals;

    @Autowired
    protected Ladders ladders;

    @Autowired
    protected LadderChanges changes;

    @Autowired
    protected Trials trials;

    @Autowired
    protected ProgressReports reports;

    /** The clinic's ladder with the levels Ind, Min, Mod and Max. */
    protected PromptLadder cues() {
        return ladders.of(therapist).stream()
                .filter(one -> one.levels().size() == 4)
                .findFirst()
                .orElseThrow();
    }

    /** 80 % in three sessions in a row, with minimal cues at most. */
    protected GoalTerms words() {
        PromptLadder cues = cues();
        return new GoalTerms(
                new LocalizedText("Says ten words", "يقول عشر كلمات"),
                "Expressive language",
                Measure.PERCENT_CORRECT,
                Amount.of(20),
                new Criterion(Criterion.Direction.AT_LEAST, Amount.of(80), 3, levelOf(cues, 1)),
                cues.id(),
                null,
                null);
    }

    protected static GoalTerms measured(Measure measure) {
        return new GoalTerms(
                new LocalizedText("Leaves the table", "يترك الطاولة"),
                "Behaviour",
                measure,
                null,
                new Criterion(Criterion.Direction.AT_MOST, Amount.of(2), 2, null),
                null,
                null,
                null);
    }

    protected static PromptLevelId levelOf(PromptLadder ladder, int rank) {
        return ladder.levels().get(rank).id();
    }

    protected Goal active(GoalTerms terms) {
        Goal draft = goals.add(therapist, student, terms);
        return goals.turn(therapist, draft.id(), draft.version(), GoalStatus.ACTIVE);
    }

    /** A session of the student that is open. */
    protected SessionId session() {
        return starts.start(therapist, plan("13:05", 45).id());
    }

    protected static Trial correct(Goal goal) {
        return scored(goal, TrialResult.CORRECT, null);
    }

    protected static Trial scored(Goal goal, TrialResult result, @Nullable PromptLevelId level) {
        return trial(goal.id(), new Trial.Scored(result, level));
    }

    protected static Trial value(Goal goal, long value) {
        return trial(goal.id(), new Trial.Measured(Amount.of(value)));
    }

    protected static Trial undo(Trial mistaken) {
        return trial(mistaken.goal(), new Trial.Voided(mistaken.id()));
    }

    protected static Trial trial(GoalId goal, Trial.Content content) {
        return new Trial(TrialId.next(), goal, content, NOW);
    }

    protected static Trial at(Trial trial, Instant at) {
        return new Trial(trial.id(), trial.goal(), trial.content(), at);
    }

    protected StudentProgress progress() {
        return reports.of(therapist, student, null, null, Purpose.TREATMENT);
    }

    /** What became of {@code goal}. */
    protected GoalProgress progress(Goal goal) {
        return progress().goals().stream()
                .filter(one -> one.goal().id().equals(goal.id()))
                .findFirst()
                .orElseThrow();
    }

    protected Caller.Staff colleague() {
        return clinic.staff(StaffRole.THERAPIST);
    }

    protected static void assertStored(List<TrialAnswer> answers) {
        assertThat(answers).hasOnlyElementsOfType(TrialAnswer.Stored.class);
    }

    protected static List<Integer> numbers(List<TrialAnswer> answers) {
        return answers.stream()
                .map(TrialAnswer.Stored.class::cast)
                .map(TrialAnswer.Stored::seq)
                .toList();
    }

    protected static RefusalCode codeOf(TrialAnswer answer) {
        assertThat(answer).isInstanceOf(TrialAnswer.Refused.class);
        return ((TrialAnswer.Refused) answer).refusal().code();
    }

    protected static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
