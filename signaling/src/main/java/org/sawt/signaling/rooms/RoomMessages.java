package org.sawt.signaling.rooms;

import org.sawt.signaling.channels.Channel.Push;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** Reads a push as the message that its event names. */
final class RoomMessages {

    private RoomMessages() {}

    /** Throws {@code unknown_event}, {@code malformed} or {@code too_large} as a RefusedException. */
    static RoomMessage read(Push push) {
        return switch (push.event()) {
            case "signal" -> push.payload(RoomMessage.Signal.class);
            case "update" -> push.payload(RoomMessage.Update.class);
            case "admit" -> push.payload(RoomMessage.Admit.class);
            case "deny" -> push.payload(RoomMessage.Deny.class);
            case "remove" -> push.payload(RoomMessage.Remove.class);
            case "mute" -> push.payload(RoomMessage.Mute.class);
            case "sound" -> push.payload(RoomMessage.Sound.class);
            case "chat" -> push.payload(RoomMessage.Chat.class);
            case "stats" -> push.payload(RoomMessage.Stats.class);
            case "link_state" -> push.payload(RoomMessage.LinkReport.class);
            case "paths" -> push.payload(RoomMessage.Paths.class);
            case "leave" -> push.payload(RoomMessage.Leave.class);
            case "end" -> push.payload(RoomMessage.End.class);
            default ->
                throw Refusal.of(RefusalCode.UNKNOWN_EVENT, "a session has no such event")
                        .asException();
        };
    }
}
