package org.sawt.signaling.rooms;

import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;
import org.sawt.media.MediaSample;
import org.sawt.signaling.shared.ParticipantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The media of one room: asks the engine for links, passes on what it says, and moves to the mesh when it fails. */
final class RoomMedia {

    private static final Logger log = LoggerFactory.getLogger(RoomMedia.class);

    private final RoomParts parts;
    private final MediaEngines engines;
    private final IceServers iceServers;
    private final Executor mailbox;
    private final Map<ParticipantId, List<Link>> links = new HashMap<>();
    private MediaEngine engine;
    private int epoch;
    private @Nullable MediaRoom room;
    private volatile @Nullable Saying saying;

    RoomMedia(RoomParts parts, MediaEngines engines, SessionRow row, IceServers iceServers, Executor mailbox) {
        this.parts = parts;
        this.engines = engines;
        this.iceServers = iceServers;
        this.mailbox = mailbox;
        this.engine = engines.of(row.mode());
        this.epoch = row.epoch();
    }

    Encryption encryption() {
        return Encryption.of(engine.mode());
    }

    /** Nobody talks in a lobby: before the session is open this only gives out ICE servers. */
    void connect(Seat seat) {
        offerIce(seat);
        if (parts.session().isOpen()) {
            if (room == null) {
                expectOthers(seat);
            }
            room().join(seat.member());
        }
    }

    /**
     * After a restart the first who is back gets links to those still on their way. Without them its browser would close a
     * connection that the other end keeps, and the call, which never stopped, would stop now.
     */
    private void expectOthers(Seat first) {
        parts.seats().inRoom().stream().filter(seat -> seat != first).forEach(seat -> room().join(seat.member()));
    }

    void disconnect(Seat seat) {
        links.remove(seat.id());
        if (room != null) {
            room.leave(seat.id().toString());
        }
    }

    /** The lobby became a room. */
    void opened() {
        parts.seats().inRoom().forEach(seat -> room().join(seat.member()));
    }

    void muted(Seat seat) {
        if (room != null) {
            room.mute(seat.id().toString(), seat.muted());
        }
    }

    void failed(Seat seat, String link) {
        if (room != null) {
            room.failed(seat.id().toString(), link);
        }
    }

    /** {@code STALE_EPOCH} or {@code UNKNOWN_LINK} unless {@code seat} has this link now. */
    MediaRoom.Verdict holds(Seat seat, String link, int ofEpoch) {
        if (ofEpoch != epoch) {
            return MediaRoom.Verdict.STALE_EPOCH;
        }
        return find(seat, link) == null ? MediaRoom.Verdict.UNKNOWN_LINK : MediaRoom.Verdict.TAKEN;
    }

    /** Whether what {@code seat} says on {@code link} would be lost: its peer is away, and no more signals can wait. */
    boolean isCongested(Seat seat, String link) {
        Link known = find(seat, link);
        Seat peer = known == null ? null : parts.seats().find(ParticipantId.of(known.peer()));
        return peer != null && !peer.line().isUp() && peer.line().isFull();
    }

    /**
     * What the engine passes on at once, as a mesh does, is with the other end when this returns: so the next signal finds
     * that no more can wait, and is refused instead of dropped.
     */
    MediaRoom.Verdict signal(Seat seat, LinkSignal signal, Timer.Sample arrived) {
        if (room == null) {
            return MediaRoom.Verdict.UNKNOWN_LINK;
        }
        saying = new Saying(Thread.currentThread(), arrived);
        try {
            return room.signal(seat.id().toString(), signal);
        } finally {
            saying = null;
        }
    }

    void offerIce(Seat seat) {
        IceServers.Offer offer = iceServers.offerTo(seat.id().toString());
        seat.pulse().iceSent(parts.now(), offer.expiresAt());
        seat.line().send(RoomNotice.outgoing(new RoomNotice.IceServersOffered(offer.servers(), offer.expiresAt())));
    }

    void close() {
        if (room != null) {
            room.close();
            room = null;
        }
        links.clear();
    }

    private @Nullable Link find(Seat seat, String link) {
        return links.getOrDefault(seat.id(), List.of()).stream()
                .filter(one -> one.id().equals(link))
                .findFirst()
                .orElse(null);
    }

    private MediaRoom room() {
        MediaRoom current = room;
        if (current == null) {
            current = engine.open(parts.session().id().toString(), epoch, new Wishes(epoch));
            room = current;
        }
        return current;
    }

    private void rescue(String reason) {
        log.warn("session {} continues as a mesh: {}", parts.session().id(), reason);
        close();
        engine = engines.rescue();
        epoch++;
        parts.ledger().write(Change.of(new Change.MediaRun(engine.mode(), epoch)));
        parts.seats().inRoom().forEach(seat -> {
            seat.line().discard();
            room().join(seat.member());
        });
    }

    private void give(String endpoint, int of, List<Link> wanted) {
        Seat seat = parts.seats().find(ParticipantId.of(endpoint));
        if (seat != null && seat.inRoom()) {
            links.put(seat.id(), wanted);
            seat.line().send(RoomNotice.outgoing(new RoomNotice.Links(of, wanted)));
        }
    }

    private void pass(String endpoint, String from, LinkSignal signal) {
        Seat seat = parts.seats().find(ParticipantId.of(endpoint));
        if (seat != null && seat.inRoom()) {
            seat.line().sendOrHold(RoomNotice.outgoing(Signals.toNotice(from, signal)));
        }
    }

    private void passAtOnce(String endpoint, String from, LinkSignal signal, Saying said) {
        pass(endpoint, from, signal);
        Seat peer = parts.seats().find(ParticipantId.of(endpoint));
        if (peer != null && peer.line().isUp()) {
            parts.metrics().signalled(said.arrived());
        }
    }

    /** The signal that the engine is just being given: only on this thread is the room's owner the one who is called back. */
    private record Saying(Thread owner, Timer.Sample arrived) {}

    /** What the engine wants under one epoch, brought to the room's owner; wishes of an earlier epoch are void. */
    private final class Wishes implements MediaRoom.Listener {

        private final int of;
        private final Map<String, List<Link>> latest = new ConcurrentHashMap<>();

        Wishes(int of) {
            this.of = of;
        }

        /**
         * Only what is wanted last is given. After a restart two may be back in the same moment: what the engine wanted
         * while it knew one of them would make the other close a connection that lives.
         */
        @Override
        public void links(String endpoint, int epochOfLinks, List<Link> wanted) {
            latest.put(endpoint, wanted);
            whileCurrent(() -> {
                if (latest.remove(endpoint, wanted)) {
                    give(endpoint, epochOfLinks, wanted);
                }
            });
        }

        @Override
        public void signal(String endpoint, String from, LinkSignal signal) {
            Saying said = saying;
            if (said == null || !said.owner().equals(Thread.currentThread())) {
                whileCurrent(() -> pass(endpoint, from, signal));
            } else if (isCurrent()) {
                passAtOnce(endpoint, from, signal, said);
            }
        }

        @Override
        public void faulty(String endpoint, String link, MediaFault fault) {}

        @Override
        public void mended(String endpoint, String link) {}

        @Override
        public void sampled(String endpoint, MediaSample sample) {}

        @Override
        public void failed(MediaFault fault) {
            whileCurrent(() -> rescue(fault.wire()));
        }

        private void whileCurrent(Runnable wish) {
            mailbox.execute(() -> {
                if (isCurrent()) {
                    wish.run();
                }
            });
        }

        private boolean isCurrent() {
            return of == epoch && room != null;
        }
    }
}
