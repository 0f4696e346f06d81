package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaSample;
import org.sawt.signaling.channels.Channel.Cause;
import org.sawt.signaling.rooms.SessionFact.LinkFailed;
import org.sawt.signaling.rooms.SessionFact.QualitySampled;
import org.sawt.signaling.rooms.SessionFact.Source;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.RefusalCode;

/** A session that runs through a media server: what the engine is told, and what becomes of what it says. */
class RoutedTest {

    private final ScriptedEngine server = new ScriptedEngine();
    private final Scene scene = Scene.openOn(server);
    private Person therapist;
    private Person guardian;
    private String link;

    @BeforeEach
    void twoAreInTheRoom() {
        therapist = scene.join(scene.therapist());
        guardian = scene.joinedGuardian(therapist);
        link = guardian.last("links").at("/links/0/id").stringValue();
    }

    @Test
    void anOfferIsAnsweredByTheServerWhichHasNoName() {
        guardian.ok("signal", signal("offer", "v=0 m=audio"));
        assertThat(guardian.last("signal").at("/description/type").stringValue())
                .isEqualTo("answer");
        assertThat(guardian.last("signal").has("from")).isFalse();
        assertThat(therapist.heard("signal")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=0 m=video", "", "v=0 m=application 9 UDP/DTLS/SCTP", "GET / HTTP/1.1"})
    void whatTheServerCannotUseIsRefusedAndTheRoomUnharmed(String sdp) {
        assertThat(guardian.refused("signal", signal("offer", sdp))).isEqualTo(RefusalCode.MALFORMED);
        assertThat(guardian.refused("signal", signal("answer", "v=0 m=audio"))).isEqualTo(RefusalCode.MALFORMED);
        assertThat(guardian.refused("signal", signal("rollback", ""))).isEqualTo(RefusalCode.MALFORMED);
        guardian.ok("signal", signal("offer", "v=0 m=audio"));
        therapist.ok("chat", "{'text': 'still here'}");
        assertThat(scene.ledger().facts()).doesNotContain("MediaMoved");
    }

    @Test
    void signalsGoToTheServerEvenWhileTheOtherPersonIsAway() {
        therapist.loses(Cause.DROPPED);
        IntStream.range(0, 40).forEach(one -> server.latest().offersCandidate(therapist, link));
        IntStream.range(0, 40).forEach(one -> guardian.ok("signal", candidate()));
    }

    @Test
    void whoIsMutedIsMutedAtTheServer() {
        therapist.ok("mute", guardian);
        assertThat(isMuted(guardian)).isTrue();
        guardian.ok("update", "{'muted': false}");
        assertThat(isMuted(guardian)).isFalse();
        guardian.ok("update", "{'muted': true}");
        assertThat(isMuted(guardian)).isTrue();
        assertThat(isMuted(therapist)).isFalse();
    }

    @Test
    void aMutePersistsThroughReturnTakeoverAndRescue() {
        therapist.ok("mute", guardian);
        guardian.loses(Cause.DROPPED);
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(0));
        assertThat(isMuted(back)).isTrue();
        Person newPage = scene.join(back.anotherPage());
        assertThat(isMuted(newPage)).isTrue();
        server.die(true);
        assertThat(isMuted(newPage)).isTrue();
        assertThat(isMuted(therapist)).isFalse();
    }

    @Test
    void whoComesInMutedIsMutedBeforeAnybodyHears() {
        Person other = scene.join(scene.guardian(), new JoinRequest(null, null, null, true, null));
        therapist.ok("admit", other);
        assertThat(isMuted(other)).isTrue();
    }

    @Test
    void whoComesAgainAfterLeavingStartsUnmuted() {
        therapist.ok("mute", guardian);
        guardian.ok("leave", "{}");
        Person again = scene.join(guardian.anotherPage());
        assertThat(isMuted(again)).isFalse();
    }

    @Test
    void anObserverMayNotSend() {
        Person observer = scene.join(scene.guest(GuestRole.OBSERVER));
        therapist.ok("admit", observer);
        assertThat(server.latest().maySend(observer)).isFalse();
        assertThat(server.latest().maySend(guardian)).isTrue();
    }

    @Test
    void aFaultThatTheServerNoticesIsWrittenDownWithItsKind() {
        server.latest().notices(guardian, link, MediaFault.FROZEN);
        server.latest().mends(guardian, "another");
        assertThat(scene.ledger().facts(LinkFailed.class)).singleElement().satisfies(failed -> {
            assertThat(failed.participant().toString()).isEqualTo(guardian.id());
            assertThat(failed.link()).isEqualTo(link);
            assertThat(failed.fault()).isEqualTo(MediaFault.FROZEN);
        });
        assertThat(scene.ledger().facts()).endsWith("LinkFailed", "LinkRestarted");
        assertThat(scene.counter("media.failures", "kind", "frozen")).isOne();
    }

    @Test
    void aFaultThatTheBrowserReportsIsWrittenDownOnceAndToldTheServer() {
        guardian.ok("link_state", "{'link': '%s', 'epoch': 1, 'state': 'failed'}".formatted(link));
        assertThat(server.latest().reported).containsExactly(link);
        assertThat(scene.ledger().facts(LinkFailed.class))
                .singleElement()
                .extracting(LinkFailed::fault)
                .isNull();
        assertThat(scene.counter("media.failures", "kind", "reported")).isOne();
    }

    @Test
    void theServersSamplesStandBesideTheBrowsersAndAreAsRare() {
        MediaSample sample = new MediaSample(Duration.ofMillis(30), Duration.ofMillis(4), null, true, true);
        server.latest().samples(guardian, sample);
        guardian.ok("stats", "{'links': [{'id': '%s', 'flowing': false}]}".formatted(link));
        scene.clock.advance(Duration.ofSeconds(10));
        server.latest().samples(guardian, sample);
        List<QualitySampled> stored = scene.ledger().facts(QualitySampled.class);
        assertThat(stored).extracting(QualitySampled::source).containsExactly(Source.SERVER, Source.BROWSER);
        assertThat(stored).extracting(QualitySampled::flowing).containsExactly(true, false);
        assertThat(stored.getFirst().roundTrip()).isEqualTo(Duration.ofMillis(30));
        assertThat(stored.getFirst().loss()).isNull();
        assertThat(scene.counter("sawt.quality.samples", "relayed", "unknown")).isOne();
        assertThat(scene.registry.timer("media.jitter").count()).isEqualTo(2);
        assertThat(scene.registry.find("media.loss").summary())
                .satisfies(loss -> assertThat(loss.count()).isZero());
    }

    @Test
    void afterARestartLinksAreNewAndAreGivenWhenAllAreBack() {
        therapist.ok("mute", guardian);
        scene.restart();
        assertThat(scene.ledger().changes()).extracting(Change::media).contains(new Change.MediaRun(Mode.ROUTED, 2));
        Person first = scene.join(therapist.anotherPage(), therapist.resumeAfter(0));
        assertThat(first.heard("links")).isFalse();
        Person second = scene.join(guardian.anotherPage(), guardian.resumeAfter(0));
        assertThat(second.last("links").get("epoch").intValue()).isEqualTo(2);
        assertThat(first.last("links").get("epoch").intValue()).isEqualTo(2);
        assertThat(second.last("links").at("/links/0/id").stringValue()).isNotEqualTo(link);
        assertThat(isMuted(second)).isTrue();
    }

    @Test
    void afterARestartWhoDoesNotComeBackIsWaitedForAFewSeconds() {
        scene.restart();
        Person back = scene.join(therapist.anotherPage(), therapist.resumeAfter(0));
        scene.pass(Duration.ofSeconds(5));
        assertThat(back.heard("links")).isFalse();
        scene.pass(Duration.ofSeconds(1));
        assertThat(back.last("links").get("epoch").intValue()).isEqualTo(2);
    }

    @Test
    void afterARestartWithoutAMediaServerTheCallGoesOnAsAMeshAndIsCalledSoFromThenOn() {
        server.isReady(false);
        scene.restart();
        Person first = scene.join(therapist.anotherPage());
        assertThat(first.last("snapshot").at("/session/encryption").stringValue())
                .isEqualTo("to_server");
        Person second = scene.join(guardian.anotherPage());
        assertThat(first.last("session_updated").get("encryption").stringValue())
                .isEqualTo("end_to_end");
        assertThat(first.last("links").at("/links/0/id"))
                .isEqualTo(second.last("links").at("/links/0/id"));
        assertThat(server.opened()).isOne();
    }

    @Test
    void howASessionRunsIsDecidedWhenItOpensAndPagesInTheLobbyLearnIt() {
        Scene lobby = Scene.lobbyBefore(server);
        Person early = lobby.join(lobby.guardian());
        assertThat(early.last("snapshot").at("/session/encryption").stringValue())
                .isEqualTo("to_server");
        lobby.room().opened(new Opening(lobby.clock.instant(), Mode.MESH));
        assertThat(early.last("session_updated").get("encryption").stringValue())
                .isEqualTo("end_to_end");
    }

    @Test
    void nothingIsLeftAtTheServerWhenTheSessionEnds() {
        therapist.ok("end", "{}");
        assertThat(server.open()).isZero();
    }

    private boolean isMuted(Person person) {
        return server.latest().isMuted(person);
    }

    private String signal(String type, String sdp) {
        return "{'link': '%s', 'epoch': 1, 'description': {'type': '%s', 'sdp': '%s'}}".formatted(link, type, sdp);
    }

    private String candidate() {
        return ReturningTest.candidate(link, 1);
    }
}
