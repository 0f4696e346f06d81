package org.sawt.signaling.rooms;

import java.util.Map;
import org.sawt.media.MediaRoom.Verdict;
import org.sawt.signaling.channels.Channel.Push;
import org.sawt.signaling.rooms.RoomNotice.ChatAnswer;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what people push to whom it concerns, if they may push it. */
final class Pushes {

    private static final Logger log = LoggerFactory.getLogger(Pushes.class);

    private final RoomParts parts;
    private final RoomMedia media;
    private final Chat chat;
    private final Moderation moderation;
    private final Departure departure;
    private final Closing closing;
    private final Self self;
    private final Reports reports;

    Pushes(RoomParts parts, RoomMedia media, Chat chat, Moderation moderation, Departure departure, Closing closing) {
        this.parts = parts;
        this.media = media;
        this.chat = chat;
        this.moderation = moderation;
        this.departure = departure;
        this.closing = closing;
        self = new Self(parts, media);
        reports = new Reports(parts, media);
    }

    /** Says no to what is not allowed, and answers the push whatever happens. */
    void take(Said said) {
        Push push = said.push();
        try {
            Seat seat = parts.seats().present(said.from());
            if (!seat.line().is(said.visit())) {
                push.refuse(Refusals.TAKEN_OVER);
            } else if (parts.session().isEnding() || parts.session().isOver()) {
                push.refuse(Refusals.ENDED);
            } else if (isStored(said.message()) && parts.ledger().isFull()) {
                push.refuse(Refusals.unavailable("the database is away"));
            } else {
                dispatch(seat, said);
            }
        } catch (RefusedException refused) {
            push.refuse(refused.refusal());
        } catch (RuntimeException bug) {
            log.error(
                    "session {} participant {} cannot be served",
                    parts.session().id(),
                    said.from(),
                    bug);
            push.refuse(Refusals.INTERNAL);
        }
    }

    private void dispatch(Seat seat, Said said) {
        Push push = said.push();
        switch (said.message()) {
            case RoomMessage.Signal signal -> relay(inRoom(seat), signal, said);
            case RoomMessage.Update update -> done(push, () -> self.update(seat, update));
            case RoomMessage.Admit(var id) -> moderation.admit(moderator(seat), other(id), push);
            case RoomMessage.Deny(var id) -> moderation.deny(moderator(seat), other(id), push);
            case RoomMessage.Remove(var id) -> moderation.remove(moderator(seat), other(id), push);
            case RoomMessage.Mute(var id) -> moderation.mute(moderator(seat), inRoom(other(id)), push);
            case RoomMessage.Sound(var id, var on) -> moderation.sound(moderatorOver(seat, id), on, push);
            case RoomMessage.Chat(var text) -> push.ok(new ChatAnswer(chat.say(inRoom(seat), text)));
            case RoomMessage.Stats stats -> done(push, () -> reports.stats(inRoom(seat), stats));
            case RoomMessage.LinkReport report -> done(push, () -> reports.link(inRoom(seat), report));
            case RoomMessage.Paths paths -> done(push, () -> reports.paths(seat, paths));
            case RoomMessage.Leave _ -> leave(seat, push);
            case RoomMessage.End _ -> closing.askedBy(moderator(seat), push);
        }
    }

    /** Whether it goes to the database, and so must wait while that is away. */
    private static boolean isStored(RoomMessage message) {
        return switch (message) {
            case RoomMessage.Update _,
                    RoomMessage.Admit _,
                    RoomMessage.Deny _,
                    RoomMessage.Remove _,
                    RoomMessage.Mute _,
                    RoomMessage.Sound _,
                    RoomMessage.LinkReport _,
                    RoomMessage.Paths _ -> true;
            case RoomMessage.Signal _,
                    RoomMessage.Chat _,
                    RoomMessage.Stats _,
                    RoomMessage.Leave _,
                    RoomMessage.End _ -> false;
        };
    }

    private void relay(Seat seat, RoomMessage.Signal signal, Said said) {
        Push push = said.push();
        if (media.isCongested(seat, signal.link())) {
            push.refuse(Refusals.unavailable("the other end is away"));
            return;
        }
        Verdict verdict = media.signal(seat, Signals.toEngine(signal), said.arrived());
        if (verdict == Verdict.TAKEN) {
            push.ok(Map.of());
        } else {
            push.refuse(Verdicts.refusal(verdict));
        }
    }

    private void leave(Seat seat, Push push) {
        push.ok(Map.of());
        departure.leave(seat, LeaveReason.LEFT);
    }

    private Seat other(ParticipantId id) {
        return parts.seats().present(id);
    }

    private Seat moderatorOver(Seat seat, ParticipantId id) {
        moderator(seat);
        return other(id);
    }

    private static Seat inRoom(Seat seat) {
        if (!seat.inRoom()) {
            throw Refusals.NOT_ADMITTED.asException();
        }
        return seat;
    }

    private static Seat moderator(Seat seat) {
        if (!seat.role().moderates()) {
            throw Refusals.MODERATORS_ONLY.asException();
        }
        return seat;
    }

    private static void done(Push push, Runnable what) {
        what.run();
        push.ok(Map.of());
    }
}
