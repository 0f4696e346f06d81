package org.sawt.signaling.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.StaffId;

/**
 * What is written of an appointment: a draft until it is signed, and the same for ever after.
 *
 * @param proposal what the journal said then
 */
public record ProgressRecord(
        int version,
        Proposal proposal,
        Confirmation confirmation,
        StaffId writtenBy,
        @Nullable Signature signature) {

    /** Who stands for it, and since when. */
    public record Signature(StaffId by, Instant at) {}
}
