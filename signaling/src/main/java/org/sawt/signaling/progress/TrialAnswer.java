package org.sawt.signaling.progress;

import java.time.Instant;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.TrialId;

/** What became of one trial of a batch. */
public sealed interface TrialAnswer {

    TrialId id();

    /** It is stored, now or since an earlier request with the same content. */
    record Stored(TrialId id, int seq, Instant recordedAt) implements TrialAnswer {}

    /** It is not stored, and sending the same again will not help. */
    record Refused(TrialId id, Refusal refusal) implements TrialAnswer {}
}
