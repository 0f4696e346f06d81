package org.sawt.signaling.rooms;

import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The owner of one room: takes what comes from any thread and does it one after the other. */
final class RunningRoom {

    private static final Logger log = LoggerFactory.getLogger(RunningRoom.class);

    private final SessionId id;
    private final Mailbox mailbox;
    private final Ledger ledger;
    private final RoomMetrics metrics;
    private final Room room;
    private final Runnable over;
    private volatile Census census = Census.NOBODY;
    private volatile Instant due = Instant.MAX;

    /**
     * {@code ledgerFor} makes the ledger that answers on the executor it is given; {@code over} is called once the session
     * has ended and nothing is left in the room.
     */
    RunningRoom(
            Stored stored, Surroundings around, Function<Executor, Ledger> ledgerFor, Executor threads, Runnable over) {
        this.id = stored.session().id();
        this.over = over;
        this.metrics = around.metrics();
        this.mailbox = new Mailbox(
                around.settings().limits().mailbox(), threads, bug -> log.error("session {} has a bug", id, bug));
        this.ledger = ledgerFor.apply(this::post);
        this.room = new Room(stored, around, ledger, this::post, Ears::new);
    }

    /** Once, when this is the one room of its session. */
    void start() {
        post(room::start);
    }

    void arrive(Arrival arrival) {
        if (!mailbox.offer(() -> perform(() -> room.arrive(arrival)))) {
            arrival.refuse(Refusals.unavailable("the room is busy"));
        }
    }

    void opened(Opening opening) {
        post(() -> room.opened(opening));
    }

    void replanned(Replanned change) {
        post(() -> room.replanned(change));
    }

    void ended(EndReason reason, Instant at) {
        post(() -> room.ended(reason, at));
    }

    /** Cheap while nothing is due. */
    void tick(Instant now) {
        if (!now.isBefore(due)) {
            due = Instant.MAX;
            post(room::tick);
        }
    }

    Census census() {
        return census;
    }

    private void post(Runnable task) {
        mailbox.post(() -> perform(task));
    }

    /** A signal is passed on and changes nothing about the room; there are more of them than of all else. */
    private void perform(Said said) {
        if (said.message() instanceof RoomMessage.Signal) {
            room.pushed(said);
        } else {
            perform(() -> room.pushed(said));
        }
    }

    private void perform(Runnable task) {
        try {
            task.run();
        } finally {
            observe();
        }
    }

    private void observe() {
        room.observe();
        due = room.nextDeadline().orElse(Instant.MAX);
        Census now = room.census();
        if (!now.equals(census)) {
            census = now;
            ledger.announce(now);
        }
        if (room.isOver()) {
            over.run();
        }
    }

    /** Hears one channel of one seat; reads what is said before the room is bothered with it. */
    private final class Ears implements Channel.Listener {

        private final ParticipantId seat;
        private final int visit;

        Ears(ParticipantId seat, int visit) {
            this.seat = seat;
            this.visit = visit;
        }

        @Override
        public void pushed(Channel.Push push) {
            Timer.Sample arrived = metrics.arrival();
            read(push).ifPresent(message -> {
                Said said = new Said(seat, visit, message, push, arrived);
                if (!mailbox.runOrOffer(() -> perform(said))) {
                    push.refuse(Refusals.unavailable("the room is busy"));
                }
            });
        }

        @Override
        public void closed(Channel.Cause cause) {
            post(() -> room.closed(seat, visit, cause));
        }

        private static Optional<RoomMessage> read(Channel.Push push) {
            try {
                return Optional.of(RoomMessages.read(push));
            } catch (RefusedException refused) {
                push.refuse(refused.refusal());
                return Optional.empty();
            }
        }
    }
}
