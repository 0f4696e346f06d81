package org.sawt.signaling.progress;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What supervisors change about the ladders of their clinic; audited in the transaction of the change. */
@Service
public class LadderChanges {

    private static final int MOST_LADDERS = 50;
    private static final int FEWEST_LEVELS = 2;

    /** As many as can be told apart on buttons; retired ones are not counted. */
    private static final int MOST_LEVELS = 12;

    private static final int LONGEST_NAME = 80;

    private final Ladders ladders;
    private final LadderRows rows;
    private final Audit audit;
    private final TransactionTemplate transaction;

    LadderChanges(Ladders ladders, LadderRows rows, Audit audit, TransactionTemplate transaction) {
        this.ladders = ladders;
        this.rows = rows;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** The least help first; 2 to 12 levels, no code twice. */
    public PromptLadder make(Caller.Staff by, LocalizedText name, List<PromptLevel.Wording> levels) {
        by.mustBe(StaffRole.SUPERVISOR);
        if (levels.size() < FEWEST_LEVELS || levels.size() > MOST_LEVELS) {
            throw malformed("levels must be from " + FEWEST_LEVELS + " to " + MOST_LEVELS);
        }
        if (levels.stream().map(PromptLevel.Wording::code).distinct().count() < levels.size()) {
            throw malformed("a code stands for two levels");
        }
        LocalizedText kept = RecordText.of("name", name, LONGEST_NAME);
        return inTransaction(() -> {
            rows.queue(by.clinic());
            if (ladders.withPresets(by.clinic()).size() >= MOST_LADDERS) {
                throw Refusal.of(RefusalCode.TOO_LARGE, "a clinic has at most " + MOST_LADDERS + " ladders")
                        .asException();
            }
            LadderId id = LadderId.next();
            rows.add(by.clinic(), id, kept, levels);
            return changed(by, id, "made");
        });
    }

    /** A new level that is more help than {@code after}; {@code conflict} when its code is taken. */
    public PromptLadder addLevel(Caller.Staff by, LadderId id, PromptLevelId after, PromptLevel.Wording wording) {
        by.mustBe(StaffRole.SUPERVISOR);
        return inTransaction(() -> {
            PromptLadder ladder = locked(by, id);
            int rank = rankIn(ladder, after);
            List<PromptLevel> offered =
                    ladder.levels().stream().filter(one -> !one.retired()).toList();
            if (offered.size() >= MOST_LEVELS) {
                throw Refusal.of(RefusalCode.TOO_LARGE, "a ladder has at most " + MOST_LEVELS + " levels")
                        .asException();
            }
            if (offered.stream().anyMatch(one -> one.wording().code().equals(wording.code()))) {
                throw conflict("another level of this ladder has this code");
            }
            rows.addLevel(by.clinic(), id, rank + 1, wording);
            return changed(by, id, "level_added");
        });
    }

    /** Is not offered any more; {@code conflict} for the level without help. Idempotent. */
    public PromptLadder retireLevel(Caller.Staff by, LadderId id, PromptLevelId level) {
        by.mustBe(StaffRole.SUPERVISOR);
        return inTransaction(() -> {
            if (rankIn(locked(by, id), level) == 0) {
                throw conflict("the level without help stays: percentages are counted from it");
            }
            rows.retireLevel(level);
            return changed(by, id, "level_retired");
        });
    }

    /** Is not offered for new goals any more; idempotent. */
    public PromptLadder retire(Caller.Staff by, LadderId id) {
        by.mustBe(StaffRole.SUPERVISOR);
        return inTransaction(() -> {
            locked(by, id);
            rows.retire(id);
            return changed(by, id, "retired");
        });
    }

    private PromptLadder locked(Caller.Staff by, LadderId id) {
        rows.queue(by.clinic());
        return ladders.find(by.clinic(), id).orElseThrow(LadderChanges::notFound);
    }

    private PromptLadder changed(Caller.Staff by, LadderId id, String how) {
        audit.record(new Audit.Entry(
                Audit.Action.LADDER_CHANGED, Audit.Outcome.DONE, by.clinic(), by, id.value(), null, how));
        return ladders.find(by.clinic(), id).orElseThrow();
    }

    private <T> T inTransaction(Supplier<T> change) {
        return Objects.requireNonNull(transaction.execute(_ -> change.get()));
    }

    private static int rankIn(PromptLadder ladder, PromptLevelId level) {
        int rank = ladder.rankOf(level);
        if (rank < 0) {
            throw notFound();
        }
        return rank;
    }

    private static RefusedException notFound() {
        return Refusal.of(RefusalCode.NOT_FOUND, "no such ladder or level").asException();
    }

    private static RefusedException conflict(String message) {
        return Refusal.of(RefusalCode.CONFLICT, message).asException();
    }

    private static RefusedException malformed(String message) {
        return Refusal.of(RefusalCode.MALFORMED, message).asException();
    }
}
