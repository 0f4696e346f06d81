package org.sawt.media.kurento.fake;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The answer to a browser's audio offer, line by line as the real server writes it. */
final class Answers {

    private static final Pattern OPUS = Pattern.compile("a=rtpmap:(\\d+) opus/48000/2", Pattern.CASE_INSENSITIVE);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Every endpoint of a real server answers with one of the same two certificates. */
    private static final Map<String, String> FINGERPRINTS = Map.of("RSA", fingerprint(), "ECDSA", fingerprint());

    private Answers() {}

    static String to(String offer, String certificate) {
        var lines = offer.lines().toList();
        if (!offer.startsWith("v=0")) {
            throw new Refusal(40205, "SDP_PARSE_ERROR", "Error parsing SDP");
        }
        var mid = value(lines, "a=mid:", "0");
        var opus = lines.stream()
                .map(OPUS::matcher)
                .filter(match -> match.lookingAt())
                .map(match -> match.group(1))
                .findFirst();
        var stamp = Integer.toUnsignedString(RANDOM.nextInt());
        var head = "v=0\r\no=- " + stamp + " " + stamp + " IN IP4 0.0.0.0\r\ns=Kurento Media Server\r\n"
                + "c=IN IP4 0.0.0.0\r\nt=0 0\r\na=extmap-allow-mixed\r\na=msid-semantic: WMS s\r\na=group:BUNDLE "
                + (opus.isPresent() ? mid : "") + "\r\n";
        return head
                + opus.map(type -> media(type, mid, mirrored(lines), requireNonNull(FINGERPRINTS.get(certificate))))
                        .orElse("m=audio 0 UDP/TLS/RTP/SAVPF 0\r\n");
    }

    private static String media(String type, String mid, String direction, String fingerprint) {
        return "m=audio 1 UDP/TLS/RTP/SAVPF " + type
                + "\r\na=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time\r\na=" + direction
                + "\r\na=mid:" + mid
                + "\r\na=rtcp:9 IN IP4 0.0.0.0\r\na=rtpmap:" + type
                + " opus/48000/2\r\na=setup:active\r\na=rtcp-mux\r\n"
                + "a=fmtp:" + type + " minptime=10;useinbandfec=1\r\na=ssrc:"
                + Integer.toUnsignedString(RANDOM.nextInt())
                + " cname:user1@host-1\r\na=ice-ufrag:" + random().substring(0, 4) + "\r\na=ice-pwd:"
                + random().substring(0, 22) + "\r\na=fingerprint:sha-256 " + fingerprint + "\r\n";
    }

    private static String mirrored(List<String> lines) {
        if (lines.contains("a=sendonly")) {
            return "recvonly";
        }
        if (lines.contains("a=recvonly")) {
            return "sendonly";
        }
        return lines.contains("a=inactive") ? "inactive" : "sendrecv";
    }

    private static String value(List<String> lines, String prefix, String otherwise) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()))
                .findFirst()
                .orElse(otherwise);
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private static String fingerprint() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.ofDelimiter(":").formatHex(bytes).toUpperCase(Locale.ROOT);
    }
}
