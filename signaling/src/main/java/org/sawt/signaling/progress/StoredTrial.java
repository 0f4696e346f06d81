package org.sawt.signaling.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;

/**
 * A trial as it is kept.
 *
 * @param session null for a trial outside of any
 * @param seq 1, 2, 3 … for each goal and session
 */
record StoredTrial(Trial trial, @Nullable SessionId session, StaffId by, int seq, Instant recordedAt) {

    TrialAnswer.Stored answer() {
        return new TrialAnswer.Stored(trial.id(), seq, recordedAt);
    }
}
