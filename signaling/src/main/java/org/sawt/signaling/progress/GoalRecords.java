package org.sawt.signaling.progress;

import io.micrometer.core.instrument.MeterRegistry;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of a goal's change: the audit, who listens, and the count. Within the transaction of the change. */
@Component
class GoalRecords {

    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;

    GoalRecords(Audit audit, ApplicationEventPublisher events, MeterRegistry meters) {
        this.audit = audit;
        this.events = events;
        this.meters = meters;
    }

    void changed(Caller.Staff by, GoalId goal, StudentId student, String how) {
        audit.record(new Audit.Entry(
                Audit.Action.GOAL_CHANGED, Audit.Outcome.DONE, by.clinic(), by, goal.value(), student, how));
        meters.counter("sawt.goals.changed", "change", how).increment();
        events.publishEvent(new ProgressFact.GoalChanged(by.clinic(), student, goal));
    }
}
