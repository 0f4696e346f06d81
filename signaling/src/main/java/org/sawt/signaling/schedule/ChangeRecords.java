package org.sawt.signaling.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of a change: the audit, the schedules on screens, and the count. Within the transaction of the change. */
@Component
class ChangeRecords {

    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final MeterRegistry metrics;

    ChangeRecords(Audit audit, ApplicationEventPublisher events, MeterRegistry metrics) {
        this.audit = audit;
        this.events = events;
        this.metrics = metrics;
    }

    void changed(Caller.Staff by, AppointmentId id, StudentId student, String how) {
        audit.record(new Audit.Entry(
                Audit.Action.APPOINTMENT_CHANGED, Audit.Outcome.DONE, by.clinic(), by, id.value(), student, how));
        metrics.counter("sawt.appointments.changed", "change", how).increment();
        events.publishEvent(new AppointmentChanged(id, by.clinic()));
    }
}
