package org.sawt.signaling.rooms;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import tools.jackson.databind.JsonNode;

/** A room's dispatch: a signal that was read, through the room, to the other end; with both payloads, without frames and threads. */
@State(Scope.Benchmark)
public class SignalBenchmark {

    private final Scene scene = Scene.open();
    private final QuietPage therapist = new QuietPage(scene.therapist()).joins(scene);
    private final QuietPage guardian = new QuietPage(scene.guardian()).joins(scene);
    private final JsonNode signal = linked();
    private final long before = guardian.heard();
    private long relayed;

    private JsonNode linked() {
        therapist.push("admit", therapist.read("{\"participant\":\"" + guardian.id() + "\"}"));
        String link = therapist.last("links").at("/links/0/id").stringValue();
        return therapist.read("""
                {"link":"%s","epoch":1,"candidate":{"candidate":\
                "candidate:842163049 1 udp 1677729535 203.0.113.7 54012 typ srflx raddr 10.0.0.7 rport 54012 generation 0 ufrag J3hT",\
                "sdp_mid":"0","sdp_m_line_index":0,"username_fragment":"J3hT"}}""".formatted(link));
    }

    @Benchmark
    public long relayASignal() {
        therapist.push("signal", signal);
        return relayed++;
    }

    @TearDown
    public void everySignalArrived() {
        if (guardian.heard() - before != relayed) {
            throw new IllegalStateException("%d of %d arrived".formatted(guardian.heard() - before, relayed));
        }
    }
}
