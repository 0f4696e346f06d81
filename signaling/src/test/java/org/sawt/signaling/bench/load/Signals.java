package org.sawt.signaling.bench.load;

/** What is relayed: the same trickled candidate for everybody. */
public final class Signals {

    private static final String CANDIDATE = """
            {"candidate":"candidate:842163049 1 udp 1677729535 203.0.113.77 46154 typ srflx raddr 192.0.2.34 rport 46154 \
            generation 0 ufrag EsAw network-cost 999 %s","sdpMid":"0","sdpMLineIndex":0,"usernameFragment":"EsAw"}""".formatted(Stamp.BLANK);

    private Signals() {}

    /** A browser's {@code RTCIceCandidate.toJSON()}, with a stamp in the place of what a browser may append. */
    public static String candidate() {
        return CANDIDATE;
    }

    /** What makes a text a signal of {@code value}: for what is not sent as a frame. */
    public static String stamp(long value) {
        return Stamp.text(value);
    }
}
