package org.sawt.signaling.progress;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.sawt.signaling.shared.TrialId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records trials, in the order in which they come. Sending one again is safe: an id stands for one trial, whose answer is
 * always the same.
 */
@Service
public class Trials {

    /** What was tapped in an hour without a network comes in several requests. */
    private static final int MOST = 100;

    private final TrialRows rows;
    private final GoalRows goals;
    private final LadderRows ladders;
    private final TrialRules rules;
    private final TrialRecords records;
    private final RecordAccess access;
    private final TransactionTemplate transaction;

    Trials(
            TrialRows rows,
            GoalRows goals,
            LadderRows ladders,
            TrialRules rules,
            TrialRecords records,
            RecordAccess access,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.goals = goals;
        this.ladders = ladders;
        this.rules = rules;
        this.records = records;
        this.access = access;
        this.transaction = transaction;
    }

    /**
     * Stores trials of {@code session}, also after it ended; one answer for each, in the same order. Refused as a whole:
     * {@code not_found}, {@code forbidden}, {@code too_large}, and {@code conflict} for a session that was never opened.
     */
    public List<TrialAnswer> record(Caller.Staff by, SessionId session, List<Trial> trials) {
        access.requireClinician(by, session.value(), Audit.Action.TRIALS_RECORDED);
        TrialPlace place = rows.visible(by, session)
                .orElseThrow(() -> access.notFound(by, session.value(), Audit.Action.TRIALS_RECORDED));
        if (!place.opened()) {
            throw Refusal.of(RefusalCode.CONFLICT, "the session was not opened").asException();
        }
        return store(by, place, trials);
    }

    /** The same outside of any session. */
    public List<TrialAnswer> recordOutside(Caller.Staff by, StudentId student, List<Trial> trials) {
        access.requireVisible(by, student, Audit.Action.TRIALS_RECORDED);
        return store(by, TrialPlace.outside(student), trials);
    }

    private List<TrialAnswer> store(Caller.Staff by, TrialPlace place, List<Trial> trials) {
        if (trials.size() > MOST) {
            throw Refusal.of(RefusalCode.TOO_LARGE, "at most " + MOST + " trials at once")
                    .asException();
        }
        if (trials.isEmpty()) {
            return List.of();
        }
        return Objects.requireNonNull(transaction.execute(_ -> {
            TrialBatch batch = batch(by, place, trials);
            return trials.stream().map(batch::store).toList();
        }));
    }

    private TrialBatch batch(Caller.Staff by, TrialPlace place, List<Trial> trials) {
        List<GoalId> named = trials.stream().map(Trial::goal).distinct().toList();
        Map<GoalId, Goal> locked = goals.locked(place.student(), named);
        Map<LadderId, PromptLadder> known = new HashMap<>();
        if (locked.values().stream().anyMatch(goal -> goal.terms().ladder() != null)) {
            ladders.of(by.clinic()).forEach(ladder -> known.put(ladder.id(), ladder));
        }
        List<TrialId> ids = trials.stream().flatMap(Trials::idsOf).distinct().toList();
        return new TrialBatch(rows, rules, records, by, place, locked, known, ids);
    }

    private static Stream<TrialId> idsOf(Trial trial) {
        return trial.content() instanceof Trial.Voided(TrialId target)
                ? Stream.of(trial.id(), target)
                : Stream.of(trial.id());
    }
}
