package org.sawt.signaling.rooms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;
import org.sawt.media.MediaSample;

/** An engine with a server that does what a test says: it dies, is full, notices faults, and remembers what it was told. */
final class ScriptedEngine implements MediaEngine {

    private final List<Room> rooms = new ArrayList<>();
    private boolean ready = true;

    /** What rooms hear when the server dies; unless {@code another} takes its place, none is ready from then on. */
    void die(boolean another) {
        ready = another;
        latest().listener.failed(MediaFault.SERVER_LOST);
    }

    void isReady(boolean now) {
        ready = now;
    }

    Room latest() {
        return rooms.getLast();
    }

    int opened() {
        return rooms.size();
    }

    long open() {
        return rooms.stream().filter(room -> !room.closed).count();
    }

    @Override
    public Mode mode() {
        return Mode.ROUTED;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public MediaRoom open(String room, int epoch, MediaRoom.Listener listener) {
        Room made = new Room(epoch, listener);
        rooms.add(made);
        return made;
    }

    /** Gives everybody one link to every other, and answers offers of audio. */
    static final class Room implements MediaRoom {

        final List<String> reported = new ArrayList<>();
        private final Map<String, Member> members = new LinkedHashMap<>();
        private final Map<String, Boolean> muted = new LinkedHashMap<>();
        private final int epoch;
        private final Listener listener;
        private boolean closed;

        private Room(int epoch, Listener listener) {
            this.epoch = epoch;
            this.listener = listener;
        }

        boolean maySend(Person whose) {
            return Objects.requireNonNull(members.get(whose.id()), "not in this room")
                    .sends();
        }

        /** As it was told last, since the person came in. */
        boolean isMuted(Person whose) {
            return Objects.requireNonNull(muted.get(whose.id()), "nobody said whether");
        }

        void notices(Person whose, String link, MediaFault fault) {
            listener.faulty(whose.id(), link, fault);
        }

        void mends(Person whose, String link) {
            listener.mended(whose.id(), link);
        }

        void samples(Person whose, MediaSample sample) {
            listener.sampled(whose.id(), sample);
        }

        void offersCandidate(Person whose, String link) {
            listener.signal(whose.id(), "", new LinkSignal.Candidate(link, epoch, "candidate:1", "0", 0, null));
        }

        @Override
        public void join(Member member) {
            members.put(member.endpoint(), member);
            members.keySet().forEach(this::tell);
        }

        @Override
        public void leave(String endpoint) {
            muted.remove(endpoint);
            if (members.remove(endpoint) != null) {
                members.keySet().forEach(this::tell);
            }
        }

        @Override
        public void mute(String endpoint, boolean on) {
            if (members.containsKey(endpoint)) {
                muted.put(endpoint, on);
            }
        }

        @Override
        public Verdict signal(String from, LinkSignal signal) {
            if (signal.epoch() != epoch) {
                return Verdict.STALE_EPOCH;
            }
            if (linksOf(from).stream().noneMatch(link -> link.id().equals(signal.link()))) {
                return Verdict.UNKNOWN_LINK;
            }
            return switch (signal) {
                case LinkSignal.Description offer -> answer(from, offer);
                case LinkSignal.Candidate _ -> Verdict.TAKEN;
            };
        }

        @Override
        public void failed(String endpoint, String link) {
            reported.add(link);
            listener.faulty(endpoint, link, MediaFault.REPORTED);
        }

        @Override
        public void close() {
            closed = true;
        }

        private Verdict answer(String from, LinkSignal.Description offer) {
            if (!offer.type().equals("offer") || !offer.sdp().contains("m=audio")) {
                return Verdict.UNUSABLE;
            }
            listener.signal(from, "", new LinkSignal.Description(offer.link(), epoch, "answer", "v=0 m=audio"));
            return Verdict.TAKEN;
        }

        private void tell(String endpoint) {
            listener.links(endpoint, epoch, linksOf(endpoint));
        }

        private List<Link> linksOf(String endpoint) {
            Member self = members.get(endpoint);
            return self == null
                    ? List.of()
                    : members.values().stream()
                            .filter(other -> !other.equals(self))
                            .map(other -> link(self, other))
                            .toList();
        }

        private Link link(Member self, Member other) {
            String id = "%08x".formatted((epoch + self.endpoint() + self.incarnation() + other.endpoint()).hashCode());
            return new Link(id, other.endpoint(), false, self.sends(), other.sends());
        }
    }
}
