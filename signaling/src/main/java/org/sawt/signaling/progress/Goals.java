package org.sawt.signaling.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The goals of students, for who may see the student; {@code not_found} for everybody else. None is ever deleted. */
@Service
public class Goals {

    /** More than any plan has; a list that grows without end is a mistake of some program. */
    private static final int MOST = 200;

    private final GoalRows rows;
    private final GoalRevisionRows revisions;
    private final GoalLadders ladders;
    private final GoalRecords records;
    private final RecordAccess access;
    private final Clinics clinics;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Goals(
            GoalRows rows,
            GoalRevisionRows revisions,
            GoalLadders ladders,
            GoalRecords records,
            RecordAccess access,
            Clinics clinics,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.revisions = revisions;
        this.ladders = ladders;
        this.records = records;
        this.access = access;
        this.clinics = clinics;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** All that {@code student} ever had, the oldest first. */
    public List<Goal> of(Caller.Staff reader, StudentId student, Purpose purpose) {
        return access.readOf(reader, student, purpose, () -> rows.visibleOf(reader, student));
    }

    public Goal read(Caller.Staff reader, GoalId id, Purpose purpose) {
        return access.read(
                reader,
                id.value(),
                purpose,
                () -> rows.visible(reader, id).map(goal -> new RecordAccess.Of<>(goal.student(), goal)));
    }

    /** A draft: it counts from the day on which it is made active. */
    public Goal add(Caller.Staff by, StudentId student, GoalTerms terms) {
        access.requireVisible(by, student, Audit.Action.GOAL_CHANGED);
        GoalId id = GoalId.next();
        transaction.executeWithoutResult(_ -> {
            if (rows.lockAndCount(student) >= MOST) {
                throw Refusals.tooLarge("a student has at most " + MOST + " goals");
            }
            ladders.requireOffered(by.clinic(), terms);
            rows.insert(by, id, student, terms);
            records.changed(by, id, student, "added");
        });
        return visible(by, id);
    }

    /**
     * Says it anew. {@code conflict} unless it is as the caller saw it; also for another measure or ladder once there are
     * trials, and for a goal that was discontinued.
     */
    public Goal change(Caller.Staff by, GoalId id, int version, GoalTerms terms) {
        Goal seen = visible(by, id);
        transaction.executeWithoutResult(_ -> {
            Goal now = locked(seen, version);
            Refusals.conflictUnless(now.status() != GoalStatus.DISCONTINUED, "it was discontinued");
            Refusals.conflictUnless(
                    terms.isScoredLike(now.terms()) || !rows.hasTrials(id),
                    "it has trials, which its measure and its ladder give a meaning");
            ladders.requireUsable(by.clinic(), terms, now.terms());
            replace(by, now, terms.since(now.terms()));
            records.changed(by, id, now.student(), "changed");
        });
        return visible(by, id);
    }

    /** Takes it to {@code status}; {@code conflict} where that does not follow from how it stands. */
    public Goal turn(Caller.Staff by, GoalId id, int version, GoalStatus status) {
        Goal seen = visible(by, id);
        LocalDate today = today(by);
        transaction.executeWithoutResult(_ -> {
            Goal now = locked(seen, version);
            Refusals.conflictUnless(
                    now.status().mayBecome(status), now.status().wire() + " does not become " + status.wire());
            rows.turn(id, version, status, today);
            records.changed(by, id, now.student(), status.wire());
        });
        return visible(by, id);
    }

    /** What a draft said is nobody's history. */
    private void replace(Caller.Staff by, Goal now, GoalTerms terms) {
        if (now.status() != GoalStatus.DRAFT && !terms.equals(now.terms())) {
            revisions.keep(by, now.id(), today(by), clock.instant());
        }
        rows.replace(now.id(), now.version(), terms);
    }

    private LocalDate today(Caller.Staff by) {
        return LocalDate.ofInstant(clock.instant(), clinics.byId(by.clinic()).zone());
    }

    private Goal visible(Caller.Staff by, GoalId id) {
        access.requireClinician(by, id.value(), Audit.Action.GOAL_CHANGED);
        return rows.visible(by, id).orElseThrow(() -> access.notFound(by, id.value(), Audit.Action.GOAL_CHANGED));
    }

    private Goal locked(Goal seen, int version) {
        Goal now = rows.locked(seen.student(), List.of(seen.id()))
                .values()
                .iterator()
                .next();
        Refusals.conflictUnless(now.version() == version, Refusals.CHANGED);
        return now;
    }
}
