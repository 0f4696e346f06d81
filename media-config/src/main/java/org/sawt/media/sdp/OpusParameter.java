package org.sawt.media.sdp;

import java.util.Arrays;

/** The parameters of Opus with the least and the most that makes sense of each (RFC 7587, section 6.1). */
enum OpusParameter {
    MAXPLAYBACKRATE("maxplaybackrate", 8_000, 48_000),
    SPROP_MAXCAPTURERATE("sprop-maxcapturerate", 8_000, 48_000),
    MAXAVERAGEBITRATE("maxaveragebitrate", 6_000, 510_000),
    PTIME("ptime", 3, 120),
    MAXPTIME("maxptime", 3, 120),
    MINPTIME("minptime", 3, 120),
    STEREO("stereo", 0, 1),
    SPROP_STEREO("sprop-stereo", 0, 1),
    CBR("cbr", 0, 1),
    USEINBANDFEC("useinbandfec", 0, 1),
    USEDTX("usedtx", 0, 1);

    private final String wire;
    private final int least;
    private final int most;

    OpusParameter(String wire, int least, int most) {
        this.wire = wire;
        this.least = least;
        this.most = most;
    }

    /** {@code parameter} as {@code name=number}. */
    static boolean allows(String parameter) {
        String[] pair = parameter.split("=", 2);
        return pair.length == 2
                && Arrays.stream(values())
                        .anyMatch(known ->
                                known.wire.equals(pair[0]) && Numbers.within(pair[1], known.least, known.most));
    }
}
