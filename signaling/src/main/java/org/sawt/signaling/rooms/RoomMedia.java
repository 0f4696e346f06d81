package org.sawt.signaling.rooms;

import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;
import org.sawt.media.MediaRoom.Verdict;
import org.sawt.signaling.media.MediaEngines;
import org.sawt.signaling.relays.IceServers;
import org.sawt.signaling.shared.ParticipantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** The media of one room: asks the engine for links, passes on what it says, and moves to another when it fails. */
final class RoomMedia {

    private static final Logger log = LoggerFactory.getLogger(RoomMedia.class);

    private final RoomParts parts;
    private final MediaEngines engines;
    private final Refuge refuge;
    private final IceServers iceServers;
    private final Executor mailbox;
    private final EngineReports noticed;
    private final GivenLinks links = new GivenLinks();
    private final Recovery recovery;
    private final Mode stored;
    private MediaEngine engine;
    private ZoneId zone = ZoneOffset.UTC;
    private int epoch;
    private @Nullable Running running;
    private @Nullable Comeback comeback;

    RoomMedia(RoomParts parts, MediaEngines engines, SessionRow row, IceServers iceServers, Executor mailbox) {
        this.parts = parts;
        this.engines = engines;
        this.refuge = new Refuge(engines);
        this.iceServers = iceServers;
        this.mailbox = mailbox;
        this.noticed = new EngineReports(parts);
        this.recovery = new Recovery(parts.seats(), links);
        this.stored = row.mode();
        this.engine = engines.of(stored);
        this.epoch = row.epoch();
    }

    /** Every admission tells where the clinic is; nobody gets ICE servers before there was one. */
    void clinicIsIn(ZoneId its) {
        zone = its;
    }

    /** After a restart the call runs as it did before, until all are back and have other links. */
    Encryption encryption() {
        return Encryption.of(comeback == null ? engine.mode() : stored);
    }

    /**
     * The process before this one may have arranged links through a media server, which are void: nobody can steer them.
     * Those of a mesh go on, under the same epoch and the same ids.
     */
    void resume() {
        List<Seat> expected = parts.seats().inRoom();
        boolean isOffered = stored == engine.mode();
        if (parts.session().isOpen() && stored == Mode.ROUTED && !(isOffered && expected.isEmpty())) {
            comeback = new Comeback(expected, parts.now());
            move(stored, engines.best(), null);
        }
    }

    /** Nobody talks in a lobby: before the session is open this only gives out ICE servers. */
    void connect(Seat seat) {
        offerIce(seat);
        if (!parts.session().isOpen()) {
            return;
        }
        if (comeback != null) {
            comeback.settled(seat);
            tick();
        } else {
            if (running == null) {
                expectOthers(seat);
            }
            join(seat);
        }
    }

    /**
     * After a restart the first who is back gets links to those still on their way. Without them its browser would close a
     * connection that the other end keeps, and the call, which never stopped, would stop now.
     */
    private void expectOthers(Seat first) {
        parts.seats().inRoom().stream().filter(seat -> seat != first).forEach(this::join);
    }

    void disconnect(Seat seat) {
        links.take(seat);
        recovery.forget(seat);
        if (comeback != null) {
            comeback.settled(seat);
            tick();
        }
        if (running != null) {
            running.room().leave(seat.id().toString());
        }
    }

    /** The lobby became a room, whose media runs in {@code mode}. */
    void opened(Mode mode) {
        Encryption before = encryption();
        engine = engines.of(mode);
        tellEncryption(before);
        parts.seats().inRoom().forEach(this::join);
    }

    void muted(Seat seat) {
        if (running != null) {
            running.room().mute(seat.id().toString(), seat.muted());
        }
    }

    void failed(Seat seat, String link) {
        if (running != null) {
            running.room().failed(seat.id().toString(), link);
        }
    }

    /** The browser of {@code seat} says what flows. */
    void flows(Seat seat, List<LinkQuality> reported) {
        recovery.flows(seat, reported, parts.now()).ifPresent(parts.metrics().media()::recovered);
    }

    /** {@code STALE_EPOCH} or {@code UNKNOWN_LINK} unless {@code seat} has this link now. */
    Verdict holds(Seat seat, String link, int ofEpoch) {
        if (ofEpoch != epoch) {
            return Verdict.STALE_EPOCH;
        }
        return links.find(seat, link).isPresent() ? Verdict.TAKEN : Verdict.UNKNOWN_LINK;
    }

    /**
     * Whether what {@code seat} says on {@code link} would be lost: its peer is away, and no more signals can wait. At the
     * other end of a routed link is the media server, whoever's voice comes from there.
     */
    boolean isCongested(Seat seat, String link) {
        return engine.mode() == Mode.MESH
                && links.find(seat, link)
                        .map(known -> parts.seats().find(ParticipantId.of(known.peer())))
                        .filter(peer -> !peer.line().isUp() && peer.line().isFull())
                        .isPresent();
    }

    Verdict signal(Seat seat, LinkSignal signal, Timer.Sample arrived) {
        Running current = running;
        return current == null
                ? Verdict.UNKNOWN_LINK
                : current.wishes()
                        .saying(arrived, () -> current.room().signal(seat.id().toString(), signal));
    }

    void offerIce(Seat seat) {
        IceServers.Offer offer = iceServers.offerTo(seat.id().toString(), zone);
        seat.pulse().iceSent(parts.now(), offer.expiresAt());
        seat.line().send(RoomNotice.outgoing(new RoomNotice.IceServersOffered(offer.servers(), offer.expiresAt())));
    }

    /** Does what is due by now. */
    void tick() {
        if (comeback != null && comeback.isOver(parts.now())) {
            Encryption before = encryption();
            comeback = null;
            tellEncryption(before);
            parts.seats().inRoom().forEach(this::join);
        }
    }

    /** When {@link #tick} has something to do. */
    Optional<Instant> nextDeadline() {
        return Optional.ofNullable(comeback).map(Comeback::until);
    }

    void close() {
        if (running != null) {
            running.room().close();
            running = null;
        }
        comeback = null;
        links.clear();
    }

    /** A room that did not know the endpoint does not know either that it is muted. */
    private void join(Seat seat) {
        MediaRoom room = running().room();
        room.join(seat.member());
        room.mute(seat.id().toString(), seat.muted());
    }

    private Running running() {
        Running current = running;
        if (current == null) {
            Wishes wishes = new Wishes(this, mailbox, epoch);
            current = new Running(engine.open(parts.session().id().toString(), epoch, wishes), wishes);
            running = current;
        }
        return current;
    }

    // What follows is for the wishes of the engine; all but now() on the mailbox.

    /** From any thread. */
    Instant now() {
        return parts.now();
    }

    boolean isUnder(int ofEpoch) {
        return ofEpoch == epoch && running != null;
    }

    EngineReports noticed() {
        return noticed;
    }

    Optional<Seat> inRoom(String endpoint) {
        return Optional.ofNullable(parts.seats().find(ParticipantId.of(endpoint)))
                .filter(Seat::inRoom);
    }

    void give(String endpoint, List<Link> wanted) {
        inRoom(endpoint).ifPresent(seat -> {
            links.give(seat, wanted);
            seat.line().send(RoomNotice.outgoing(new RoomNotice.Links(epoch, wanted)));
        });
    }

    void pass(String endpoint, String from, LinkSignal signal) {
        inRoom(endpoint).ifPresent(seat -> seat.line().sendOrHold(RoomNotice.outgoing(Signals.toNotice(from, signal))));
    }

    void passAtOnce(String endpoint, String from, LinkSignal signal, Timer.Sample arrived) {
        pass(endpoint, from, signal);
        inRoom(endpoint)
                .filter(peer -> peer.line().isUp())
                .ifPresent(peer -> parts.metrics().signalled(arrived));
    }

    /** Nobody need do anything: everybody present gets links under the next epoch. */
    void rescue(MediaFault fault, Instant noticedAt) {
        MediaEngine next = refuge.at(parts.now());
        parts.metrics().media().failed(fault);
        parts.metrics().media().rescued(next.mode());
        close();
        recovery.begin(noticedAt);
        move(engine.mode(), next, fault);
        parts.seats().inRoom().forEach(seat -> {
            seat.line().discard();
            join(seat);
        });
    }

    private void move(Mode from, MediaEngine next, @Nullable MediaFault fault) {
        engine = next;
        epoch++;
        SessionFact moved = parts.facts().mediaMoved(from, next.mode(), fault, epoch, parts.now());
        parts.ledger().write(Change.of(moved, new Change.MediaRun(next.mode(), epoch)));
        tellEncryption(Encryption.of(from));
        log.atLevel(fault == null ? Level.INFO : Level.WARN)
                .log(
                        "session {} continues {} under epoch {}: {}",
                        parts.session().id(),
                        next.mode(),
                        epoch,
                        fault == null ? "restart" : fault.wire());
    }

    private void tellEncryption(Encryption before) {
        if (encryption() != before) {
            parts.broadcast().say(seat -> true, seq -> new RoomNotice.SessionUpdated(seq, encryption()));
        }
    }

    /** A room of an engine, and what it wants. */
    private record Running(MediaRoom room, Wishes wishes) {}
}
