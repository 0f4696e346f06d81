package org.sawt.signaling.progress.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.sawt.signaling.progress.TrialAnswer;
import org.sawt.signaling.progress.Trials;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a therapist taps. */
@RestController
@RequestMapping("/api")
class TrialsController {

    private final Trials trials;

    TrialsController(Trials trials) {
        this.trials = trials;
    }

    /** In the order in which they were tapped. */
    record Batch(@JsonProperty(required = true) List<TrialRequest> trials) {
        Batch {
            trials = List.copyOf(trials);
        }
    }

    /** One for each of the batch, in its order. */
    record Answers(List<TrialView> trials) {}

    @PostMapping("/sessions/{session}/trials")
    Answers record(Caller.Staff caller, @PathVariable SessionId session, @RequestBody Batch batch) {
        return answers(trials.record(caller, session, TrialRequest.trials(batch.trials())));
    }

    @PostMapping("/students/{student}/trials")
    Answers recordOutside(Caller.Staff caller, @PathVariable StudentId student, @RequestBody Batch batch) {
        return answers(trials.recordOutside(caller, student, TrialRequest.trials(batch.trials())));
    }

    private static Answers answers(List<TrialAnswer> answered) {
        return new Answers(answered.stream().map(TrialView::of).toList());
    }
}
