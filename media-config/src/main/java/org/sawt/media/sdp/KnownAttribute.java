package org.sawt.media.sdp;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every attribute that may pass: those that Chromium, Firefox, Safari and Kurento write for one section of audio. Each
 * with the part of the description where it may stand, how often there, and its form.
 */
enum KnownAttribute {
    GROUP("group", Part.SESSION, 1, "BUNDLE [A-Za-z0-9_.-]{1,32}(?: [A-Za-z0-9_.-]{1,32}){0,8}"), // RFC 8843
    MSID_SEMANTIC("msid-semantic", Part.SESSION, 1, " ?WMS(?: [!-~]{1,128}){0,8}"),
    EXTMAP_ALLOW_MIXED("extmap-allow-mixed", Part.EITHER, 1, ""), // RFC 8285
    ICE_OPTIONS("ice-options", Part.EITHER, 1, "[A-Za-z0-9+/-]{1,32}(?: [A-Za-z0-9+/-]{1,32}){0,8}"),
    ICE_UFRAG("ice-ufrag", Part.EITHER, 1, "[A-Za-z0-9+/]{4,256}"), // RFC 8839
    ICE_PWD("ice-pwd", Part.EITHER, 1, "[A-Za-z0-9+/]{22,256}"),
    END_OF_CANDIDATES("end-of-candidates", Part.EITHER, 1, ""), // RFC 8838
    FINGERPRINT("fingerprint", Part.EITHER, 1, Forms.FINGERPRINT), // RFC 8122
    SETUP("setup", Part.EITHER, 1, "actpass|active|passive|holdconn"), // RFC 4145
    TLS_ID("tls-id", Part.EITHER, 1, "[A-Za-z0-9+/_-]{20,255}"), // RFC 8842
    SENDRECV("sendrecv", Part.EITHER, 1, ""),
    SENDONLY("sendonly", Part.EITHER, 1, ""),
    RECVONLY("recvonly", Part.EITHER, 1, ""),
    INACTIVE("inactive", Part.EITHER, 1, ""),

    MID("mid", Part.MEDIA, 1, "[A-Za-z0-9_.-]{1,32}"),
    MSID("msid", Part.MEDIA, 4, "[!-~]{1,128}(?: [!-~]{1,128})?"), // RFC 8830
    CANDIDATE("candidate", Part.MEDIA, SessionDescriptions.MOST_CANDIDATES, ".+"), // read on its own
    RTCP("rtcp", Part.MEDIA, 1, "\\d{1,5}(?: IN IP[46] [0-9A-Fa-f.:]{2,45})?"), // RFC 3605
    RTCP_MUX("rtcp-mux", Part.MEDIA, 1, ""), // RFC 5761
    RTCP_MUX_ONLY("rtcp-mux-only", Part.MEDIA, 1, ""), // RFC 8858
    RTCP_RSIZE("rtcp-rsize", Part.MEDIA, 1, ""), // RFC 5506
    RTCP_XR("rtcp-xr", Part.MEDIA, 1, "[a-z0-9=:-]{1,32}(?: [a-z0-9=:-]{1,32}){0,8}"), // RFC 3611
    RTCP_FB("rtcp-fb", Part.MEDIA, 64, "(?:\\d{1,3}|\\*) [A-Za-z0-9-]{1,32}(?: [A-Za-z0-9-]{1,32}){0,2}"), // RFC 4585
    RTPMAP("rtpmap", Part.MEDIA, 32, "\\d{1,3} [A-Za-z0-9._-]{1,32}/\\d{4,6}(?:/[1-8])?"),
    FMTP("fmtp", Part.MEDIA, 32, "\\d{1,3} [!-~][ -~]{0,255}"),
    PTIME("ptime", Part.MEDIA, 1, "[1-9]\\d{0,2}"),
    MAXPTIME("maxptime", Part.MEDIA, 1, "[1-9]\\d{0,2}"),
    EXTMAP("extmap", Part.MEDIA, 32, "\\d{1,3}" + Forms.WAY + " [a-z]{2,10}:[!-~]{1,200}"), // RFC 8285
    SSRC("ssrc", Part.MEDIA, 16, "\\d{1,10} (?:cname|msid|mslabel|label):[ -~]{1,256}"); // RFC 5576

    /** Of which one part has one at most. */
    static final Set<KnownAttribute> WAYS = Set.of(SENDRECV, SENDONLY, RECVONLY, INACTIVE);

    private static final Map<String, KnownAttribute> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(attribute -> attribute.wire, Function.identity()));

    private final String wire;
    private final Part part;
    private final int most;
    private final Pattern form;

    KnownAttribute(String wire, Part part, int most, String form) {
        this.wire = wire;
        this.part = part;
        this.most = most;
        this.form = Pattern.compile(form);
    }

    /** How often it may stand in one part. */
    int most() {
        return most;
    }

    /** The attribute {@code name}; refused when it is not known, or not known in {@code place}. */
    static KnownAttribute named(String name, Part place) {
        KnownAttribute known = BY_NAME.get(name);
        if (known == null || (known.part != Part.EITHER && known.part != place)) {
            throw new Refusal(SdpFault.UNKNOWN_ATTRIBUTE);
        }
        return known;
    }

    /** A flag has no value; everything else has one, of its form. */
    boolean allows(boolean hasValue, String value) {
        return hasValue == !form.pattern().isEmpty() && form.matcher(value).matches();
    }

    /** Where an attribute may stand: before the section, in it, or in either. */
    enum Part {
        SESSION,
        MEDIA,
        EITHER
    }

    private static final class Forms {
        static final String PAIRS = "(?::[0-9A-Fa-f]{2})";
        /** SHA-1 and MD5 can be forged by now. */
        static final String FINGERPRINT = "(?i:sha-256 [0-9A-F]{2}" + PAIRS + "{31}|sha-384 [0-9A-F]{2}" + PAIRS
                + "{47}|sha-512 [0-9A-F]{2}" + PAIRS + "{63})";

        static final String WAY = "(?:/(?:sendrecv|sendonly|recvonly|inactive))?";
    }
}
