package org.sawt.signaling.channels;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The codec: a signal as a browser sends it, and as another one gets it. */
@State(Scope.Benchmark)
public class FrameBenchmark {

    private static final String TEXT = """
            ["4","17","session:019aa5c2-7a1e-7c3b-9d27-6f1c5b0a4e11","signal",\
            {"link":"019aa5c2-8b2f-7d4c-8e38-7a2d6c1b5f22","epoch":1,"candidate":{"candidate":\
            "candidate:842163049 1 udp 1677729535 203.0.113.7 54012 typ srflx raddr 10.0.0.7 rport 54012 generation 0 ufrag J3hT",\
            "sdp_mid":"0","sdp_m_line_index":0,"username_fragment":"J3hT"}}]""";

    private final PayloadCodec codec = new PayloadCodec();
    private final Frame frame = frame();

    private Frame frame() {
        try {
            return Serializer.V2.read(TEXT, codec);
        } catch (NotAFrameException typo) {
            throw new IllegalStateException(typo);
        }
    }

    @Benchmark
    public Object readASignal() {
        return frame();
    }

    @Benchmark
    public String writeASignal() {
        String payload = codec.encode(frame.payload());
        return Serializer.V2.write(new OutboundMessage("4", null, frame.topic(), frame.event(), payload));
    }
}
