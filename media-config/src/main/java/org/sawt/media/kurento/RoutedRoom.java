package org.sawt.media.kurento;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom.Member;
import org.sawt.media.sdp.AudioDescription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A room that has a place on a media server: its members, and what must exist there for them. Lives on its strand. */
final class RoutedRoom implements LinkRoom, Repairs.Room {

    private static final Logger log = LoggerFactory.getLogger(RoutedRoom.class);

    private final RoomParts parts;
    private final RoomPipeline pipeline;
    private final Voice voice;
    private final RoutedLinks links;
    private final Hearing hearing;
    private final Repairs repairs;
    private final SetUps setUps;
    private final Sampling sampling;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private Topology topology = Topology.EMPTY;

    /** @param end told when the server can do no more for the room */
    RoutedRoom(RoomParts parts, RoomPipeline pipeline, LiveLinks live, Voice voice, Consumer<MediaFault> end) {
        this.parts = parts;
        this.pipeline = pipeline;
        this.voice = voice;
        this.links = new RoutedLinks(parts, this, live, voice);
        this.hearing = new Hearing(parts.strand(), links, this::wireBroke);
        this.repairs = new Repairs(parts, links, this);
        this.setUps = new SetUps(pipeline, repairs, end);
        this.sampling = new Sampling(parts, links, this::isExpected, voice::sampled);
    }

    void join(Member member) {
        members.put(member.endpoint(), member);
        links.forgetTold(member.endpoint());
        match();
    }

    void leave(String endpoint) {
        if (members.remove(endpoint) != null) {
            match();
        }
    }

    void mute(String endpoint, boolean mute) {
        hearing.mute(endpoint, mute);
    }

    void offer(String id, AudioDescription offer) {
        links.find(id).ifPresent(link -> {
            if (link.isRenewedBy(offer)) {
                repairs.renew(link, offer);
            } else {
                link.offer(offer);
            }
        });
    }

    void candidate(LinkSignal.Candidate candidate) {
        links.find(candidate.link()).ifPresent(link -> link.candidate(candidate));
    }

    void reported(String id) {
        links.find(id).ifPresent(link -> repairs.replace(link, MediaFault.REPORTED));
    }

    void tick() {
        repairs.check();
        links.all().forEach(this::mend);
        sampling.check();
    }

    /** Lets go of everything; the pipeline takes it along. */
    Collection<CompletableFuture<?>> dismantle() {
        hearing.clear();
        members.clear();
        return links.clear();
    }

    @Override
    public void say(RoutedLink link, LinkSignal signal) {
        voice.signal(link.leg().owner(), "", signal);
    }

    @Override
    public void answered(RoutedLink link) {
        setUps.succeeded();
    }

    @Override
    public void connected(Duration sinceOffer) {
        parts.observer().setUp(sinceOffer);
    }

    @Override
    public void changed(RoutedLink link) {
        if (links.isCurrent(link)) {
            hearing.match();
            mend(link);
            repairs.check(link);
        }
    }

    @Override
    public void transcoding(RoutedLink link) {
        log.warn("Media server {} transcodes a voice, which costs quality and CPU", pipeline.server());
        parts.observer().transcoding(pipeline.server());
    }

    @Override
    public void setUpFailed(RoutedLink link, Throwable failure, boolean byOffer) {
        if (links.isCurrent(link) && !parts.pipeline().isCompletedExceptionally()) {
            setUps.failed(link, failure, byOffer);
        }
    }

    @Override
    public boolean isExpected(RoutedLink link) {
        return hearing.isExpected(link);
    }

    @Override
    public void replace(RoutedLink link, MediaFault fault, Instant since) {
        parts.observer().fault(fault);
        voice.faulty(link.leg().owner(), link.id(), fault);
        links.replace(link, since, topology);
        hearing.match();
    }

    private void match() {
        Set<Leg> before = topology.all().collect(Collectors.toSet());
        topology = topology.of(members.values());
        topology.all().forEach(before::remove);
        before.forEach(repairs::forget);
        links.match(topology);
        hearing.match();
    }

    private void mend(RoutedLink link) {
        link.mended(isExpected(link)).ifPresent(took -> {
            parts.observer().mended(took);
            voice.mended(link.leg().owner(), link.id());
        });
    }

    private void wireBroke(ServerEnd at, Throwable failure) {
        links.behind(at).ifPresent(link -> setUpFailed(link, failure, false));
    }
}
