package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.Channel.Cause;
import org.sawt.signaling.channels.RecordingPush;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;

class SignallingTest {

    private final Scene scene = Scene.open();
    private Person therapist = scene.therapist();
    private Person guardian = scene.guardian();
    private String link = "";

    @BeforeEach
    void twoAreLinked() {
        scene.join(therapist);
        guardian = scene.joinedGuardian(therapist);
        link = therapist.last("links").at("/links/0/id").stringValue();
    }

    @Test
    void anOfferReachesTheOtherEndAndNobodyElse() {
        Person other = scene.joinedGuardian(therapist);
        therapist.ok("signal", offer(link, 1));
        JsonNode heard = guardian.last("signal");
        assertThat(heard.get("from").stringValue()).isEqualTo(therapist.id());
        assertThat(heard.at("/description/sdp").stringValue()).isEqualTo("v=0");
        assertThat(other.heard("signal")).isFalse();
        assertThat(therapist.heard("signal")).isFalse();
    }

    @Test
    void howLongASignalTakesIsMeasuredOnlyWhereItArrives() {
        therapist.ok("signal", offer(link, 1));
        assertThat(scene.registry.timer("sawt.signal.latency").count()).isOne();
        guardian.loses(Cause.DROPPED);
        therapist.ok("signal", offer(link, 1));
        therapist.refused("signal", offer("unknown", 1));
        assertThat(scene.registry.timer("sawt.signal.latency").count()).isOne();
    }

    @Test
    void aBurstForSomebodyAwayIsHeldOrRefusedAndNothingIsLostInBetween() {
        guardian.loses(Cause.DROPPED);
        List<RecordingPush> burst = new ArrayList<>();
        scene.atOnce(() -> IntStream.range(0, 20)
                .forEach(one -> burst.add(therapist.push("signal", ReturningTest.candidate(link, 1)))));
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(0));
        long taken = burst.stream().filter(push -> push.refusal() == null).count();
        assertThat(taken).isEqualTo(16);
        assertThat(back.channel().payloads("signal")).hasSize((int) taken);
    }

    @Test
    void theEarlierOffersAndTheLaterIsPolite() {
        assertThat(therapist.last("links").at("/links/0/polite").booleanValue()).isFalse();
        assertThat(guardian.last("links").at("/links/0/polite").booleanValue()).isTrue();
    }

    @Test
    void nobodyForgesASenderByNamingALinkOfOthers() {
        Person other = scene.joinedGuardian(therapist);
        assertThat(other.refused("signal", offer(link, 1))).isEqualTo(RefusalCode.UNKNOWN_LINK);
        assertThat(guardian.heard("signal")).isFalse();
    }

    @Test
    void aLinkOfAnotherRoomIsUnknownHere() {
        Scene elsewhere = Scene.open();
        Person stranger = elsewhere.join(elsewhere.therapist());
        elsewhere.joinedGuardian(stranger);
        String foreign = stranger.last("links").at("/links/0/id").stringValue();
        assertThat(therapist.refused("signal", offer(foreign, 1))).isEqualTo(RefusalCode.UNKNOWN_LINK);
    }

    @Test
    void signalsOfAnOldEpochAreNotReplayed() {
        assertThat(therapist.refused("signal", offer(link, 0))).isEqualTo(RefusalCode.STALE_EPOCH);
        assertThat(therapist.refused("signal", offer(link, 2))).isEqualTo(RefusalCode.STALE_EPOCH);
        assertThat(guardian.heard("signal")).isFalse();
    }

    @Test
    void aLinkWhosePeerLeftIsUnknown() {
        guardian.ok("leave", "{}");
        assertThat(therapist.refused("signal", offer(link, 1))).isEqualTo(RefusalCode.UNKNOWN_LINK);
    }

    @Test
    void whatIsNoSignalIsRefusedWithoutHarm() {
        String both = "{'link': 'l', 'epoch': 1, 'description': {'type': 'rollback'}, 'candidate': {'candidate': ''}}";
        assertThat(therapist.refused("signal", both)).isEqualTo(RefusalCode.MALFORMED);
        assertThat(therapist.refused("signal", "{'link': 'l', 'epoch': 1}")).isEqualTo(RefusalCode.MALFORMED);
        assertThat(therapist.refused("signal", "{'epoch': 1}")).isEqualTo(RefusalCode.MALFORMED);
        assertThat(therapist.refused("chat", "{'text': null}")).isEqualTo(RefusalCode.MALFORMED);
        assertThat(therapist.refused("chat", "{'text': '%s'}".formatted("x".repeat(1001))))
                .isEqualTo(RefusalCode.TOO_LARGE);
        assertThat(therapist.refused("signal", offer("x".repeat(33_000), link))).isEqualTo(RefusalCode.TOO_LARGE);
        assertThat(therapist.refused("sing", "{}")).isEqualTo(RefusalCode.UNKNOWN_EVENT);
        therapist.ok("signal", offer(link, 1));
    }

    @Test
    void aReportedLinkIsWrittenDown() {
        guardian.ok("link_state", "{'link': '%s', 'epoch': 1, 'state': 'failed'}".formatted(link));
        guardian.ok("link_state", "{'link': '%s', 'epoch': 1, 'state': 'restarted'}".formatted(link));
        assertThat(scene.ledger().facts()).endsWith("LinkFailed", "LinkRestarted");
        assertThat(guardian.refused("link_state", "{'link': 'x', 'epoch': 1, 'state': 'failed'}"))
                .isEqualTo(RefusalCode.UNKNOWN_LINK);
        assertThat(guardian.refused("link_state", "{'link': '%s', 'epoch': 7, 'state': 'failed'}".formatted(link)))
                .isEqualTo(RefusalCode.STALE_EPOCH);
    }

    @Test
    void qualityIsSampledEveryHalfMinuteAndTheWorstLinkCounts() {
        String stats = "{'links': [{'id': 'a', 'round_trip_ms': 40, 'loss': 0.02, 'relayed': false, 'flowing': true},"
                + " {'id': 'b', 'round_trip_ms': 90.5, 'relayed': true, 'flowing': true}], 'joined_to_media_ms': 412}";
        guardian.ok("stats", stats);
        scene.clock.advance(Duration.ofSeconds(10));
        guardian.ok("stats", stats);
        assertThat(scene.ledger().facts(SessionFact.QualitySampled.class))
                .hasSize(1)
                .first()
                .satisfies(sample -> {
                    assertThat(sample.roundTrip()).isEqualTo(Duration.ofNanos(90_500_000));
                    assertThat(sample.loss()).isEqualTo(0.02);
                    assertThat(sample.relayed()).isTrue();
                    assertThat(sample.jitter()).isNull();
                });
        scene.clock.advance(Duration.ofSeconds(20));
        guardian.ok("stats", stats);
        assertThat(scene.ledger().facts(SessionFact.QualitySampled.class)).hasSize(2);
        assertThat(scene.registry.timer("sawt.join.to.media").count()).isOne();
        assertThat(scene.counter("sawt.quality.samples", "relayed", "true")).isEqualTo(2);
    }

    @Test
    void signalsAndChatNeverTouchTheDatabase() {
        int before = scene.ledger().changes().size();
        therapist.ok("signal", offer(link, 1));
        therapist.ok("chat", "{'text': 'hello'}");
        guardian.ok("update", "{'hand': true}");
        assertThat(scene.ledger().changes()).hasSize(before);
    }

    private static String offer(String link, int epoch) {
        return "{'link': '%s', 'epoch': %d, 'description': {'type': 'offer', 'sdp': 'v=0'}}".formatted(link, epoch);
    }

    private static String offer(String sdp, String link) {
        return "{'link': '%s', 'epoch': 1, 'description': {'type': 'offer', 'sdp': '%s'}}".formatted(link, sdp);
    }
}
