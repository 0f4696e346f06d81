package org.sawt.signaling.schedule;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A guardian of one student, with what the clinic lets them do.
 *
 * @param mayJoin is invited to appointments
 * @param mayViewRecords sees what the clinic shows of the record
 * @param link by which they see it without a call; null where none works
 */
public record FamilyMember(
        Guardian guardian,
        boolean mayJoin,
        boolean mayViewRecords,
        @Nullable LinkState link) {

    /** Since when, and until when a link works. */
    public record LinkState(Instant issuedAt, Instant expiresAt) {}
}
