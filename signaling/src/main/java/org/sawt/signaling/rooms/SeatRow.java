package org.sawt.signaling.rooms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.PersonName;

/** A seat as it is stored; {@code since} is when its state began, {@code resumeHash} is
 * hexadecimal. */
record SeatRow(
        ParticipantId id,
        PersonKey person,
        RoomRole role,
        PersonName name,
        Language language,
        SeatState state,
        int incarnation,
        String resumeHash,
        boolean muted,
        @Nullable ParticipantId mutedBy,
        boolean originalSound,
        @Nullable Instant admittedAt,
        @Nullable LeaveReason leftReason,
        Instant createdAt,
        Instant since) {}
