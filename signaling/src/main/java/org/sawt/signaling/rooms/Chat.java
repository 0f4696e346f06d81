package org.sawt.signaling.rooms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.sawt.signaling.rooms.RoomNotice.ChatLine;

/** What is written in the room; it lives as long as the room and is stored nowhere. */
final class Chat {

    private final RoomParts parts;
    private final Deque<ChatLine> lines = new ArrayDeque<>();

    Chat(RoomParts parts) {
        this.parts = parts;
    }

    /** Returns the line's number. */
    long say(Seat from, String text) {
        return parts.broadcast().say(Seat::inRoom, seq -> keep(new ChatLine(seq, from.id(), text, parts.now())));
    }

    /** Nothing for those who wait. */
    List<ChatLine> readBy(Seat reader) {
        return reader.inRoom() ? List.copyOf(lines) : List.of();
    }

    private ChatLine keep(ChatLine line) {
        lines.add(line);
        if (lines.size() > parts.settings().limits().chat()) {
            lines.remove();
        }
        return line;
    }
}
