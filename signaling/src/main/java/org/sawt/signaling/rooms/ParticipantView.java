package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.ParticipantId;

/** A participant as others in the room see them. */
record ParticipantView(
        ParticipantId id,
        RoomRole role,
        LocalizedText name,
        SeatState state,
        boolean muted,
        @JsonProperty("muted_by") @Nullable ParticipantId mutedBy,
        boolean hand,
        @JsonProperty("original_sound") boolean originalSound,
        Language language,
        Instant since) {

    static ParticipantView of(Seat seat) {
        return new ParticipantView(
                seat.id(),
                seat.role(),
                new LocalizedText(seat.name().in(Language.EN), seat.name().in(Language.AR)),
                seat.state(),
                seat.muted(),
                seat.mutedBy(),
                seat.hand(),
                seat.originalSound(),
                seat.language(),
                seat.since());
    }
}
