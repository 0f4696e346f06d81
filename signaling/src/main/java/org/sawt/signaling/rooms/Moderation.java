package org.sawt.signaling.rooms;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel.Push;
import org.sawt.signaling.rooms.Ledger.Outcome;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a moderator does to others. That the pusher is one has been checked. */
final class Moderation {

    private static final Logger log = LoggerFactory.getLogger(Moderation.class);

    private final RoomParts parts;
    private final RoomMedia media;
    private final Snapshots snapshots;
    private final Departure departure;

    Moderation(RoomParts parts, RoomMedia media, Snapshots snapshots, Departure departure) {
        this.parts = parts;
        this.media = media;
        this.snapshots = snapshots;
        this.departure = departure;
    }

    /** Answered when it is stored; the guest comes in at once. Admitting who is in changes nothing. */
    void admit(Seat moderator, Seat guest, Push push) {
        refuseIf(!parts.session().isOpen(), Refusals.LOBBY);
        if (guest.inRoom()) {
            push.ok(Map.of());
            return;
        }
        refuseIf(parts.seats().count(Seat::inRoom) >= parts.settings().limits().seats(), Refusals.FULL);
        Instant now = parts.now();
        guest.admit(now);
        letIn(guest);
        Change admitted = Change.of(parts.facts().admitted(guest, moderator, now), guest);
        parts.ledger().write(admitted.audited(entry(moderator, guest, null)));
        parts.ledger().write(Change.of(parts.facts().joined(guest, now)), outcome -> answer(push, outcome));
        if (!guest.line().isUp() && !guest.line().isAwaited()) {
            departure.drop(guest);
        }
        log.info("session {} participant {} admitted", parts.session().id(), guest.id());
    }

    /** Reversible: who was declined can still be admitted. */
    void deny(Seat moderator, Seat guest, Push push) {
        refuseIf(!guest.state().atTheDoor(), Refusal.of(RefusalCode.UNKNOWN_PARTICIPANT, "not in the waiting room"));
        Instant now = parts.now();
        if (guest.state() == SeatState.WAITING) {
            guest.decline(now);
            updated(guest);
            Change declined = Change.of(parts.facts().declined(guest, moderator, now), guest);
            parts.ledger().write(declined.audited(entry(moderator, guest, "declined")));
            log.info("session {} participant {} declined", parts.session().id(), guest.id());
        }
        push.ok(Map.of());
    }

    void remove(Seat moderator, Seat guest, Push push) {
        refuseIf(guest.role().moderates(), Refusal.of(RefusalCode.FORBIDDEN, "a moderator is not removed"));
        departure.remove(guest, moderator);
        push.ok(Map.of());
    }

    void mute(Seat moderator, Seat other, Push push) {
        if (!other.muted()) {
            other.mute(true, moderator.id());
            media.muted(other);
            updated(other);
            parts.ledger().write(Change.of(parts.facts().muted(other, moderator, parts.now()), other));
        }
        push.ok(Map.of());
    }

    void sound(Seat other, boolean originalSound, Push push) {
        if (other.originalSound() != originalSound) {
            other.switchOriginalSound(originalSound);
            updated(other);
            parts.ledger().write(Change.of(other));
        }
        push.ok(Map.of());
    }

    /** Moderators saw the guest waiting; the others see somebody new; the guest sees the room for the first time. */
    private void letIn(Seat guest) {
        ParticipantView view = ParticipantView.of(guest);
        parts.broadcast()
                .say(
                        other ->
                                other != guest && other.inRoom() && other.role().moderates(),
                        seq -> new RoomNotice.ParticipantUpdated(seq, view));
        parts.broadcast()
                .say(
                        other -> other != guest
                                && other.inRoom()
                                && !other.role().moderates(),
                        seq -> new RoomNotice.ParticipantJoined(seq, view));
        guest.seesSince(parts.broadcast().last());
        if (guest.line().isUp()) {
            guest.line().send(snapshots.forSeat(guest));
            media.connect(guest);
        }
    }

    private void updated(Seat seat) {
        parts.broadcast()
                .say(
                        other -> other.sees(seat),
                        seq -> new RoomNotice.ParticipantUpdated(seq, ParticipantView.of(seat)));
    }

    private Audit.Entry entry(Seat moderator, Seat guest, @Nullable String detail) {
        Caller caller = moderator.line().caller();
        return new Audit.Entry(
                Audit.Action.ADMISSION,
                Audit.Outcome.DONE,
                caller.clinic(),
                caller,
                guest.id().value(),
                parts.session().plan().student(),
                detail);
    }

    private static void answer(Push push, Outcome outcome) {
        switch (outcome) {
            case STORED -> push.ok(Map.of());
            case ENDED -> push.refuse(Refusals.ENDED);
            case FAILED -> push.refuse(Refusals.INTERNAL);
        }
    }

    private static void refuseIf(boolean not, Refusal refusal) {
        if (not) {
            throw refusal.asException();
        }
    }
}
