package org.sawt.signaling.progress;

import io.micrometer.core.instrument.MeterRegistry;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.TrialId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of trials: who listens, within their transaction, and the count. The rows themselves say who wrote them, and when. */
@Component
class TrialRecords {

    private final ApplicationEventPublisher events;
    private final MeterRegistry meters;

    TrialRecords(ApplicationEventPublisher events, MeterRegistry meters) {
        this.events = events;
        this.meters = meters;
    }

    void appended(ClinicId clinic, TrialPlace place, Trial trial) {
        if (trial.content() instanceof Trial.Voided(TrialId target)) {
            count("voided");
            events.publishEvent(new ProgressFact.TrialVoided(
                    clinic, place.student(), trial.goal(), place.session(), trial.id(), target));
        } else {
            count("stored");
            events.publishEvent(
                    new ProgressFact.TrialRecorded(clinic, place.student(), trial.goal(), place.session(), trial.id()));
        }
    }

    void repeated() {
        count("repeated");
    }

    void refused(Refusal refusal) {
        count(refusal.code().wire());
    }

    private void count(String outcome) {
        meters.counter("sawt.trials", "outcome", outcome).increment();
    }
}
