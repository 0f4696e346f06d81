package org.sawt.signaling.progress;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private final Map<TrialId, StoredTrial> stored;
    private final Set<TrialId> voided;

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
        this.stored = rows.stored(named);
        this.voided = rows.voided(named);
    }

    TrialAnswer store(Trial trial) {
        StoredTrial before = stored.get(trial.id());
        if (before != null) {
            return again(trial, before);
        }
        Goal goal = goals.get(trial.goal());
        if (goal == null) {
            return refuse(trial, Refusal.of(RefusalCode.NOT_FOUND, "no such goal of this student"));
        }
        return rules.refusal(trial, goal, ladderOf(goal))
                .or(() -> refusalOfVoid(trial))
                .map(refusal -> refuse(trial, refusal))
                .orElseGet(() -> append(trial, goal));
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
        StoredTrial mistaken = stored.get(target);
        if (mistaken == null
                || !mistaken.trial().goal().equals(trial.goal())
                || !Objects.equals(mistaken.session(), place.session())) {
            return Optional.of(Refusal.of(RefusalCode.NOT_FOUND, "no such trial of this goal and session"));
        }
        if (mistaken.trial().content() instanceof Trial.Voided) {
            return Optional.of(Refusal.of(RefusalCode.CONFLICT, "undone is undone: record the trial anew"));
        }
        return voided.contains(target)
                ? Optional.of(Refusal.of(RefusalCode.CONFLICT, "it does not count already"))
                : Optional.empty();
    }

    private TrialAnswer append(Trial trial, Goal goal) {
        Optional<StoredTrial> appended =
                rows.append(by, place, trial, goal.terms().measure());
        if (appended.isEmpty()) {
            return refuse(trial, Refusal.of(RefusalCode.CONFLICT, "another trial has this id"));
        }
        stored.put(trial.id(), appended.get());
        if (trial.content() instanceof Trial.Voided(TrialId target)) {
            voided.add(target);
        }
        records.appended(by.clinic(), place, trial);
        return appended.get().answer();
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
