package org.sawt.signaling.rooms;

import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.shared.LocalizedText;

/** The room as one of its people may see it. */
final class Snapshots {

    private final RoomParts parts;
    private final RoomMedia media;
    private final Chat chat;
    private LocalizedText clinicName = new LocalizedText("", "");

    Snapshots(RoomParts parts, RoomMedia media, Chat chat) {
        this.parts = parts;
        this.media = media;
        this.chat = chat;
    }

    /** Every admission tells the clinic's name; nobody sees a snapshot before there was one. */
    void clinicIs(LocalizedText name) {
        clinicName = name;
    }

    Outgoing forSeat(Seat reader) {
        Session session = parts.session();
        return RoomNotice.outgoing(new RoomNotice.Snapshot(
                parts.broadcast().last(),
                new RoomNotice.SessionView(
                        session.id(), session.state(), session.openedAt(), clinicName, media.encryption()),
                reader.id(),
                parts.seats().present().stream()
                        .filter(reader::sees)
                        .map(ParticipantView::of)
                        .toList(),
                chat.readBy(reader)));
    }
}
