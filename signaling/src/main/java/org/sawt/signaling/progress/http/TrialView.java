package org.sawt.signaling.progress.http;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.TrialAnswer;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.TrialId;

/** What became of a tap: stored, with its number, or refused. */
record TrialView(
        TrialId id,
        @Nullable Integer seq,
        @Nullable Instant recordedAt,
        @Nullable Refusal refused) {

    static TrialView of(TrialAnswer answer) {
        return switch (answer) {
            case TrialAnswer.Stored stored -> new TrialView(stored.id(), stored.seq(), stored.recordedAt(), null);
            case TrialAnswer.Refused refused -> new TrialView(refused.id(), null, null, refused.refusal());
        };
    }
}
