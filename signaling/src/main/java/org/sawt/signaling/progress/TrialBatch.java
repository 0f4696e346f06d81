package org.sawt.signaling.progress;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.TrialId;

/**
 * Trials that came together, stored one after another in one transaction, under the locks of their goals. What is refused is
 * so by itself; the others are stored.
 */
final class TrialBatch {

    private final TrialRows rows;
    private final TrialRules rules;
    private final TrialRecords records;
    private final Caller.Staff by;
    private final TrialPlace place;
    private final Map<GoalId, Goal> goals;
    private final Map<LadderId, PromptLadder> ladders;
    private final KnownTrials known;

    /** {@code named} is every trial that the batch names; the locks are held. */
    TrialBatch(
            TrialRows rows,
            TrialRules rules,
            TrialRecords records,
            Caller.Staff by,
            TrialPlace place,
            Map<GoalId, Goal> goals,
            Map<LadderId, PromptLadder> ladders,
            List<TrialId> named) {
        this.rows = rows;
        this.rules = rules;
        this.records = records;
        this.by = by;
        this.place = place;
        this.goals = goals;
        this.ladders = ladders;
        this.known = new KnownTrials(rows, named);
    }

    /** A tap is almost always new: whether it was stored before is asked only when it cannot be stored now. */
    TrialAnswer store(Trial trial) {
        Goal goal = goals.get(trial.goal());
        Optional<Refusal> objection = goal == null
                ? Optional.of(Refusal.of(RefusalCode.NOT_FOUND, "no such goal of this student"))
                : rules.refusal(trial, goal, ladderOf(goal)).or(() -> refusalOfVoid(trial));
        if (objection.isEmpty() && goal != null) {
            return append(trial, goal);
        }
        StoredTrial before = known.find(trial.id());
        return before == null ? refuse(trial, objection.orElseThrow()) : again(trial, before);
    }

    /** The same id is the same trial, or a mistake of the client's. */
    private TrialAnswer again(Trial trial, StoredTrial before) {
        boolean same = trial.equals(before.trial())
                && Objects.equals(place.session(), before.session())
                && by.id().equals(before.by());
        if (!same) {
            return refuse(trial, Refusal.of(RefusalCode.CONFLICT, "another trial has this id"));
        }
        records.repeated();
        return before.answer();
    }

    private Optional<Refusal> refusalOfVoid(Trial trial) {
        if (!(trial.content() instanceof Trial.Voided(TrialId target))) {
            return Optional.empty();
        }
        StoredTrial mistaken = known.find(target);
        if (mistaken == null
                || !mistaken.trial().goal().equals(trial.goal())
                || !Objects.equals(mistaken.session(), place.session())) {
            return Optional.of(Refusal.of(RefusalCode.NOT_FOUND, "no such trial of this goal and session"));
        }
        if (mistaken.trial().content() instanceof Trial.Voided) {
            return Optional.of(Refusal.of(RefusalCode.CONFLICT, "undone is undone: record the trial anew"));
        }
        return known.isVoided(target)
                ? Optional.of(Refusal.of(RefusalCode.CONFLICT, "it does not count already"))
                : Optional.empty();
    }

    private TrialAnswer append(Trial trial, Goal goal) {
        Optional<StoredTrial> appended =
                rows.append(by, place, trial, goal.terms().measure());
        if (appended.isEmpty()) {
            return taken(trial);
        }
        known.appended(appended.get());
        records.appended(by.clinic(), place, trial);
        return appended.get().answer();
    }

    /** The id is, by this trial or by another: it can be read by now, whoever was storing it at the same time. */
    private TrialAnswer taken(Trial trial) {
        StoredTrial before = known.findAnew(trial.id());
        return before == null
                ? refuse(trial, Refusal.of(RefusalCode.CONFLICT, "another trial has this id"))
                : again(trial, before);
    }

    private TrialAnswer refuse(Trial trial, Refusal refusal) {
        records.refused(refusal);
        return new TrialAnswer.Refused(trial.id(), refusal);
    }

    private @Nullable PromptLadder ladderOf(Goal goal) {
        LadderId ladder = goal.terms().ladder();
        return ladder == null ? null : ladders.get(ladder);
    }
}
