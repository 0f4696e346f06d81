package org.sawt.signaling.bench.media;

import java.util.Map;
import org.kurento.client.IceCandidate;
import org.kurento.client.MediaType;
import org.kurento.client.RTCInboundRTPStreamStats;
import org.kurento.client.RTCOutboundRTPStreamStats;
import org.kurento.client.Stats;
import org.kurento.client.WebRtcEndpoint;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaRoom;

/** One of the crowd in one link of a room: offers as a browser does, and counts what it sends and hears. */
final class Talker {

    private final WebRtcEndpoint endpoint;
    private final String name;
    private final Link link;
    private final int epoch;
    private final MediaRoom room;

    Talker(WebRtcEndpoint endpoint, String name, Link link, int epoch, MediaRoom room) {
        this.endpoint = endpoint;
        this.name = name;
        this.link = link;
        this.epoch = epoch;
        this.room = room;
    }

    void offer() {
        endpoint.addIceCandidateFoundListener(found -> say(found.getCandidate()));
        String offer = endpoint.generateOffer().replace("RTP/SAVPF", "UDP/TLS/RTP/SAVPF");
        MediaRoom.Verdict verdict = room.signal(name, new LinkSignal.Description(link.id(), epoch, "offer", offer));
        if (verdict != MediaRoom.Verdict.TAKEN) {
            throw new IllegalStateException("the offer of the crowd was " + verdict);
        }
    }

    void hear(LinkSignal signal) {
        switch (signal) {
            case LinkSignal.Description answer -> {
                endpoint.processAnswer(answer.sdp().replace("UDP/TLS/RTP/SAVPF", "RTP/SAVPF"));
                endpoint.gatherCandidates();
            }
            case LinkSignal.Candidate end when end.candidate().isEmpty() -> {}
            case LinkSignal.Candidate one ->
                endpoint.addIceCandidate(new IceCandidate(one.candidate(), String.valueOf(one.sdpMid()), 0));
        }
    }

    /** Until now. The server knows of no statistics before the first packet. */
    Packets packets() {
        Map<String, Stats> known = endpoint.getStats(MediaType.AUDIO);
        return known == null
                ? Packets.NONE
                : known.values().stream().map(Talker::counted).reduce(Packets.NONE, Packets::plus);
    }

    void leave() {
        endpoint.release();
    }

    private static Packets counted(Stats stats) {
        return switch (stats) {
            case RTCOutboundRTPStreamStats out -> new Packets(out.getPacketsSent(), 0);
            case RTCInboundRTPStreamStats in -> new Packets(0, in.getPacketsReceived());
            default -> Packets.NONE;
        };
    }

    private void say(IceCandidate found) {
        room.signal(
                name,
                new LinkSignal.Candidate(
                        link.id(), epoch, found.getCandidate(), found.getSdpMid(), found.getSdpMLineIndex(), null));
    }

    /** Of one person or of many. */
    record Packets(long sent, long heard) {

        static final Packets NONE = new Packets(0, 0);

        Packets plus(Packets other) {
            return new Packets(sent + other.sent, heard + other.heard);
        }

        Packets since(Packets before) {
            return new Packets(sent - before.sent, heard - before.heard);
        }
    }
}
