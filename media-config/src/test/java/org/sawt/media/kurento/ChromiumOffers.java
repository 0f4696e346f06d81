package org.sawt.media.kurento;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;

/** Offers as Chromium makes them for one audio transceiver; each is of a connection of its own. */
public final class ChromiumOffers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private ChromiumOffers() {}

    public static String of(Link link) {
        String direction = link.send() ? (link.receive() ? "sendrecv" : "sendonly") : "recvonly";
        return Stream.of(head(), media(direction), codecs(), link.send() ? source() : Stream.<String>of())
                .flatMap(part -> part)
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    static LinkSignal.Description signal(Link link, int epoch) {
        return new LinkSignal.Description(link.id(), epoch, "offer", of(link));
    }

    private static Stream<String> head() {
        return Stream.of(
                "v=0",
                "o=- " + (RANDOM.nextLong() >>> 1) + " 2 IN IP4 127.0.0.1",
                "s=-",
                "t=0 0",
                "a=group:BUNDLE 0",
                "a=extmap-allow-mixed",
                "a=msid-semantic: WMS");
    }

    private static Stream<String> media(String direction) {
        return Stream.of(
                "m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126",
                "c=IN IP4 0.0.0.0",
                "a=rtcp:9 IN IP4 0.0.0.0",
                "a=ice-ufrag:" + random().substring(0, 4),
                "a=ice-pwd:" + random().substring(0, 24),
                "a=ice-options:trickle",
                "a=fingerprint:sha-256 " + fingerprint(),
                "a=setup:actpass",
                "a=mid:0",
                "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level",
                "a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time",
                "a=extmap:3 http://www.ietf.org/id/draft-holmer-rmcat-transport-wide-cc-extensions-01",
                "a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid",
                "a=" + direction,
                "a=rtcp-mux",
                "a=rtcp-rsize");
    }

    private static Stream<String> codecs() {
        return Stream.of(
                "a=rtpmap:111 opus/48000/2",
                "a=rtcp-fb:111 transport-cc",
                "a=fmtp:111 minptime=10;useinbandfec=1",
                "a=rtpmap:63 red/48000/2",
                "a=fmtp:63 111/111",
                "a=rtpmap:9 G722/8000",
                "a=rtpmap:0 PCMU/8000",
                "a=rtpmap:8 PCMA/8000",
                "a=rtpmap:13 CN/8000",
                "a=rtpmap:110 telephone-event/48000",
                "a=rtpmap:126 telephone-event/8000");
    }

    private static Stream<String> source() {
        long ssrc = Integer.toUnsignedLong(RANDOM.nextInt());
        return Stream.of(
                "a=ssrc:" + ssrc + " cname:" + random().substring(0, 16),
                "a=ssrc:" + ssrc + " msid:- " + UUID.randomUUID());
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String fingerprint() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.ofDelimiter(":").formatHex(bytes).toUpperCase(Locale.ROOT);
    }
}
