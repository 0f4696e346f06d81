package org.sawt.signaling.progress;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.ServicePlanId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many minutes students are to get. All staff who may see the student read it; therapists and supervisors write it. None
 * is ever deleted: earlier weeks are measured by it.
 */
@Service
public class ServicePlans {

    private static final int MOST = 100;
    private static final String TAKEN = "another plan has some of these days";

    private final ServicePlanRows rows;
    private final GoalRows students;
    private final RecordAccess access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ServicePlans(
            ServicePlanRows rows,
            GoalRows students,
            RecordAccess access,
            Audit audit,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.students = students;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.transaction = transaction;
    }

    /** All that {@code student} ever had, the earliest first. */
    public List<ServicePlan> of(Caller.Staff reader, StudentId student, Purpose purpose) {
        return access.auditedOf(reader, student, purpose, () -> rows.of(student));
    }

    /**
     * From its first day on this is the plan: one that has no last day ends on the day before. {@code conflict} where another
     * plan has some of its days all the same.
     */
    public ServicePlan add(Caller.Staff by, StudentId student, PlannedMinutes planned) {
        access.requireVisible(by, student, Audit.Action.PLAN_CHANGED);
        return inTransaction(student, () -> {
            List<ServicePlan> known = rows.of(student);
            if (known.size() >= MOST) {
                throw Refusals.tooLarge("a student has at most " + MOST + " plans");
            }
            known.stream()
                    .filter(one -> isFollowedBy(one, planned))
                    .forEach(one -> rows.replace(
                            by, one.id(), one.planned().until(planned.from().minusDays(1))));
            ServicePlanId id = ServicePlanId.next();
            requireFree(student, id, planned);
            rows.insert(by, id, student, planned);
            return changed(by, student, id, "added");
        });
    }

    /** Says it anew; {@code conflict} unless it is as the caller saw it, and where another plan has some of its days. */
    public ServicePlan change(Caller.Staff by, ServicePlanId id, int version, PlannedMinutes planned) {
        access.requireClinician(by, id.value(), Audit.Action.PLAN_CHANGED);
        StudentId student = rows.visible(by, id)
                .orElseThrow(() -> access.notFound(by, id.value(), Audit.Action.PLAN_CHANGED))
                .student();
        return inTransaction(student, () -> {
            Refusals.conflictUnless(find(student, id).version() == version, Refusals.CHANGED);
            requireFree(student, id, planned);
            rows.replace(by, id, planned);
            return changed(by, student, id, "changed");
        });
    }

    private static boolean isFollowedBy(ServicePlan one, PlannedMinutes next) {
        return one.planned().to() == null && one.planned().from().isBefore(next.from());
    }

    private void requireFree(StudentId student, ServicePlanId id, PlannedMinutes planned) {
        boolean taken = rows.of(student).stream()
                .filter(other -> !other.id().equals(id))
                .anyMatch(other -> other.planned().covers(planned.from())
                        || planned.covers(other.planned().from()));
        Refusals.conflictUnless(!taken, TAKEN);
    }

    private ServicePlan changed(Caller.Staff by, StudentId student, ServicePlanId id, String how) {
        audit.record(new Audit.Entry(
                Audit.Action.PLAN_CHANGED, Audit.Outcome.DONE, by.clinic(), by, id.value(), student, how));
        events.publishEvent(new ProgressFact.PlanChanged(by.clinic(), student, id));
        return find(student, id);
    }

    private ServicePlan find(StudentId student, ServicePlanId id) {
        return rows.of(student).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ServicePlan inTransaction(StudentId student, Supplier<ServicePlan> change) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            students.lock(student);
            return change.get();
        }));
    }
}
