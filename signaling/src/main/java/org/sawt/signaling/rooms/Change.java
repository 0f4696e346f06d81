package org.sawt.signaling.rooms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine;
import org.sawt.signaling.security.Audit;

/**
 * What is stored in one transaction: a fact, the seat as it is after it, and what else changed with it. Absent is what did
 * not change.
 */
record Change(
        @Nullable SessionFact fact,
        @Nullable SeatRow seat,
        @Nullable Instant closesAt,
        @Nullable MediaRun media,
        Audit.@Nullable Entry audit) {

    /** Which media the session runs on. */
    record MediaRun(MediaEngine.Mode mode, int epoch) {}

    static Change of(SessionFact fact, Seat seat) {
        return new Change(fact, seat.row(), null, null, null);
    }

    /** Something worth telling that changes no row. */
    static Change of(SessionFact fact) {
        return new Change(fact, null, null, null, null);
    }

    static Change of(Seat seat) {
        return new Change(null, seat.row(), null, null, null);
    }

    static Change of(SessionFact fact, MediaRun media) {
        return new Change(fact, null, null, media, null);
    }

    Change closing(Instant at) {
        return new Change(fact, seat, at, media, audit);
    }

    Change audited(Audit.Entry entry) {
        return new Change(fact, seat, closesAt, media, entry);
    }
}
