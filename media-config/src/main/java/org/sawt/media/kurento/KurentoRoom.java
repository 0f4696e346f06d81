package org.sawt.media.kurento;

import org.sawt.media.LinkSignal;
import org.sawt.media.MediaRoom;
import org.sawt.media.sdp.AudioDescription;
import org.sawt.media.sdp.CandidateCheck;
import org.sawt.media.sdp.Candidates;
import org.sawt.media.sdp.DescriptionCheck;
import org.sawt.media.sdp.SessionDescriptions;

/** The caller's side of a room: answers at once from what is known, and leaves the work to the room's strand. */
final class KurentoRoom implements MediaRoom {

    private final int epoch;
    private final Strand strand;
    private final LiveLinks live;
    private final Voice voice;
    private final RoomLife life;

    KurentoRoom(int epoch, Strand strand, LiveLinks live, Voice voice, RoomLife life) {
        this.epoch = epoch;
        this.strand = strand;
        this.live = live;
        this.voice = voice;
        this.life = life;
    }

    @Override
    public void join(Member member) {
        strand.execute(() -> life.ifOpen(room -> room.join(member)));
    }

    @Override
    public void leave(String endpoint) {
        strand.execute(() -> life.ifOpen(room -> room.leave(endpoint)));
    }

    @Override
    public void mute(String endpoint, boolean muted) {
        strand.execute(() -> life.ifOpen(room -> room.mute(endpoint, muted)));
    }

    @Override
    public void failed(String endpoint, String link) {
        if (live.holds(endpoint, link)) {
            strand.offer(() -> life.ifOpen(room -> room.reported(link)));
        }
    }

    @Override
    public Verdict signal(String from, LinkSignal signal) {
        if (signal.epoch() != epoch) {
            return Verdict.STALE_EPOCH;
        }
        if (!live.holds(from, signal.link())) {
            return Verdict.UNKNOWN_LINK;
        }
        return switch (signal) {
            case LinkSignal.Description description -> description(description);
            case LinkSignal.Candidate candidate -> candidate(candidate);
        };
    }

    @Override
    public void close() {
        voice.silence();
        live.close();
        strand.execute(life::close);
    }

    /** Only offers: the media server makes none, so there is nothing to answer or to take back. */
    private Verdict description(LinkSignal.Description said) {
        if (!said.type().equals("offer")) {
            return Verdict.UNUSABLE;
        }
        return switch (SessionDescriptions.offer(said.sdp())) {
            case DescriptionCheck.Accepted(AudioDescription offer) ->
                take(() -> life.ifOpen(room -> room.offer(said.link(), offer)));
            case DescriptionCheck.Refused _ -> Verdict.UNUSABLE;
        };
    }

    /** The server needs no end of candidates, and cannot resolve names of the browser's own network. */
    private Verdict candidate(LinkSignal.Candidate said) {
        return switch (Candidates.check(said)) {
            case CandidateCheck.Accepted _ -> take(() -> life.ifOpen(room -> room.candidate(said)));
            case CandidateCheck.Skipped _, CandidateCheck.End _ -> Verdict.TAKEN;
            case CandidateCheck.Refused _ -> Verdict.UNUSABLE;
        };
    }

    /** More than the room can work off is refused, not queued. */
    private Verdict take(Runnable work) {
        return strand.offer(work) ? Verdict.TAKEN : Verdict.UNUSABLE;
    }
}
