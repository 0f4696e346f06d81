package org.sawt.signaling.rooms;

import org.sawt.signaling.rooms.RoomMessage.Update;

/** What a participant changes about oneself. */
final class Self {

    private final RoomParts parts;
    private final RoomMedia media;

    Self(RoomParts parts, RoomMedia media) {
        this.parts = parts;
        this.media = media;
    }

    void update(Seat seat, Update update) {
        ParticipantView before = ParticipantView.of(seat);
        apply(seat, update);
        ParticipantView after = ParticipantView.of(seat);
        if (!after.equals(before)) {
            parts.broadcast().say(other -> other.sees(seat), seq -> new RoomNotice.ParticipantUpdated(seq, after));
        }
        if (after.muted() != before.muted()) {
            media.muted(seat);
            parts.ledger().write(Change.of(parts.facts().muted(seat, null, parts.now()), seat));
        } else if (after.originalSound() != before.originalSound()) {
            parts.ledger().write(Change.of(seat));
        }
    }

    private static void apply(Seat seat, Update update) {
        if (update.muted() != null) {
            // A page that repeats that it is muted does not take back whose doing it was.
            seat.mute(update.muted(), seat.mutedBy());
        }
        if (update.hand() != null) {
            seat.raiseHand(update.hand());
        }
        if (update.language() != null) {
            seat.speak(update.language());
        }
        if (update.originalSound() != null) {
            seat.switchOriginalSound(update.originalSound());
        }
    }
}
