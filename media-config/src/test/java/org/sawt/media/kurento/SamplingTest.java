package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sawt.media.kurento.Scene.soon;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sawt.media.Link;
import org.sawt.media.MediaSample;

class SamplingTest {

    /** As the real server answers, with the figures of one stream in each direction. */
    private static final String STATISTICS = """
            {"in": {"__type__": "RTCInboundRTPStreamStats", "__module__": "kurento", "id": "in", "type": "inboundrtp",
              "timestampMillis": 1, "ssrc": "1", "associateStatsId": "", "isRemote": false, "mediaTrackId": "",
              "transportId": "", "codecId": "", "firCount": 0, "pliCount": 0, "nackCount": 0, "sliCount": 0, "remb": 0,
              "packetsLost": -1, "fractionLost": %d, "packetsReceived": 9, "bytesReceived": 9, "jitter": 0.0125},
             "out": {"__type__": "RTCOutboundRTPStreamStats", "__module__": "kurento", "id": "out", "type": "outboundrtp",
              "timestampMillis": 1, "ssrc": "2", "associateStatsId": "", "isRemote": false, "mediaTrackId": "",
              "transportId": "", "codecId": "", "firCount": 0, "pliCount": 0, "nackCount": 0, "sliCount": 0, "remb": 0,
              "packetsLost": -1, "fractionLost": 0, "packetsSent": 9, "bytesSent": 9, "targetBitrate": 0,
              "roundTripTime": 0.25}}
            """;

    /** Nothing is mended in between: a fresh end would have no figures. */
    private final Scene scene = Scene.patient();

    @AfterEach
    void close() {
        scene.awaitNothingLeft();
        scene.close();
    }

    @Test
    void aParticipantsFiguresComeInTheUnitsOfASample() {
        Link link = connected(STATISTICS.formatted(64));
        JsonObject pair = JsonParser.parseString("""
                {"candidatePair": {"__type__": "IceCandidatePair", "__module__": "kurento", "streamId": "1",
                 "componentId": 1, "localCandidate": "candidate:1 1 UDP 1 127.0.0.1 3 typ host",
                 "remoteCandidate": "candidate:2 1 UDP 1 127.0.0.1 4 typ relay raddr 0.0.0.0 rport 0"}}
                """).getAsJsonObject();
        scene.kurento.fire(scene.end(link).id(), "NewCandidatePairSelected", pair);
        MediaSample expected = new MediaSample(Duration.ofMillis(250), Duration.ofNanos(12_500_000), 0.25, true, true);
        soon().untilAsserted(() -> assertThat(scene.samples).contains(new Scene.Sample("amal", expected)));
    }

    @Test
    void withoutLossTheLossIsNoneThoughTheServerCountsOnePacketTooFew() {
        Link link = connected(STATISTICS.formatted(0));
        scene.flow(link, false);
        MediaSample expected = new MediaSample(Duration.ofMillis(250), Duration.ofNanos(12_500_000), 0.0, null, false);
        soon().untilAsserted(() -> assertThat(scene.samples).contains(new Scene.Sample("amal", expected)));
    }

    @Test
    void whatTheServerDoesNotKnowYetIsAbsent() {
        scene.connect("amal", "badr");
        scene.live(scene.sending("amal"));
        MediaSample nothing = new MediaSample(null, null, null, null, true);
        soon().untilAsserted(() -> assertThat(scene.samples).contains(new Scene.Sample("amal", nothing)));
        assertThat(scene.samples).allMatch(sample -> sample.endpoint().equals("amal"));
    }

    private Link connected(String statistics) {
        scene.connect("amal", "badr");
        Link link = scene.sending("amal");
        scene.kurento.stats(scene.end(link).id(), JsonParser.parseString(statistics));
        scene.live(link);
        return link;
    }
}
