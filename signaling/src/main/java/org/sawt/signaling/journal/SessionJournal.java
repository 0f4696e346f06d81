package org.sawt.signaling.journal;

import io.micrometer.core.instrument.MeterRegistry;
import org.sawt.signaling.rooms.SessionFact;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what happened in sessions, in the very transaction that made it so: a fact without its entry, or an entry
 * without its fact, cannot be.
 */
@Component
class SessionJournal {

    private final SessionEvents events;
    private final MeterRegistry meters;

    SessionJournal(SessionEvents events, MeterRegistry meters) {
        this.events = events;
        this.meters = meters;
    }

    /** Mandatory: a fact published outside a transaction is a bug, and must be heard rather than dropped. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SessionFact fact) {
        events.append(fact);
        meters.counter("sawt.journal.entries", "type", Recorded.of(fact).type().wire())
                .increment();
    }
}
