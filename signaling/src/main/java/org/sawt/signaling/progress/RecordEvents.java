package org.sawt.signaling.progress;

import io.micrometer.core.instrument.MeterRegistry;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of a record's change: the audit, who listens, and the count. Within the transaction of the change. */
@Component
class RecordEvents {

    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;

    RecordEvents(Audit audit, ApplicationEventPublisher events, MeterRegistry meters) {
        this.audit = audit;
        this.events = events;
        this.meters = meters;
    }

    void written(Caller.Staff by, Held held, String how) {
        note(by, held, Audit.Action.RECORD_WRITTEN, how);
        events.publishEvent(new ProgressFact.RecordWritten(by.clinic(), held.student(), held.id()));
    }

    void signed(Caller.Staff by, Held held) {
        note(by, held, Audit.Action.RECORD_SIGNED, "signed");
        events.publishEvent(new ProgressFact.RecordSigned(by.clinic(), held.student(), held.id()));
    }

    /** Saved again and again as it is typed: the audit keeps that it was {@code begun}, the note itself when it was last saved. */
    void noted(Caller.Staff by, Held held, boolean begun) {
        if (begun) {
            note(by, held, Audit.Action.NOTE_WRITTEN, "note_begun");
        }
        events.publishEvent(new ProgressFact.NoteSaved(by.clinic(), held.student(), held.id()));
    }

    void released(Caller.Staff by, Held held, boolean released) {
        note(by, held, Audit.Action.RECORD_RELEASED, released ? "released" : "withdrawn");
        events.publishEvent(new ProgressFact.RecordReleased(by.clinic(), held.student(), held.id(), released));
    }

    private void note(Caller.Staff by, Held held, Audit.Action action, String how) {
        audit.record(new Audit.Entry(
                action, Audit.Outcome.DONE, by.clinic(), by, held.id().value(), held.student(), how));
        meters.counter("sawt.records.changed", "change", how).increment();
    }
}
