package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.media.MediaFault;
import org.sawt.signaling.channels.Channel.Cause;
import org.sawt.signaling.rooms.SessionFact.MediaMoved;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;

/** Calls whose media server fails go on, and nobody presses anything. */
class RescueTest {

    private final ScriptedEngine server = new ScriptedEngine();
    private final Scene scene = Scene.openOn(server);
    private Person therapist;
    private Person guardian;

    @BeforeEach
    void twoAreInTheRoom() {
        therapist = scene.join(scene.therapist());
        guardian = scene.joinedGuardian(therapist);
    }

    @Test
    void aMediaServerThatDiesIsReplacedByTheMeshUnderANewEpoch() {
        String before = linkOf(therapist);
        server.die(false);
        assertThat(epochOf(therapist)).isEqualTo(2);
        String rescued = linkOf(therapist);
        assertThat(rescued).isNotEqualTo(before);
        therapist.ok("signal", offer(rescued, 2));
        assertThat(guardian.last("signal").get("link").stringValue()).isEqualTo(rescued);
        assertThat(therapist.refused("signal", offer(before, 1))).isEqualTo(RefusalCode.STALE_EPOCH);
        assertThat(server.open()).isZero();
    }

    @Test
    void theJournalSaysWhatHappenedInTheTransactionThatStoresIt() {
        server.die(false);
        assertThat(scene.ledger().changes()).anySatisfy(change -> {
            assertThat(change.media()).isEqualTo(new Change.MediaRun(Mode.MESH, 2));
            assertThat(change.fact()).isInstanceOfSatisfying(MediaMoved.class, moved -> {
                assertThat(moved.from()).isEqualTo(Mode.ROUTED);
                assertThat(moved.to()).isEqualTo(Mode.MESH);
                assertThat(moved.fault()).isEqualTo(MediaFault.SERVER_LOST);
                assertThat(moved.epoch()).isEqualTo(2);
            });
        });
    }

    @Test
    void pagesInTheCallLearnHowTheyAreEncryptedNow() {
        assertThat(encryptionSeenBy(guardian)).isEqualTo("to_server");
        server.die(false);
        assertThat(guardian.last("session_updated").get("encryption").stringValue())
                .isEqualTo("end_to_end");
        Person late = scene.joinedGuardian(therapist);
        assertThat(encryptionSeenBy(late)).isEqualTo("end_to_end");
    }

    @Test
    void whoWasAwayDuringTheRescueIsToldOfItAndComesBackToTheNewLinks() {
        long seen = guardian.last("snapshot").get("seq").longValue();
        guardian.loses(Cause.DROPPED);
        server.die(false);
        Person back = scene.join(guardian.anotherPage(), guardian.resumeAfter(seen));
        assertThat(back.heard("session_updated")).isTrue();
        assertThat(epochOf(back)).isEqualTo(2);
        assertThat(linkOf(back)).isEqualTo(linkOf(therapist));
    }

    @Test
    void anotherServerThatIsReadyTakesTheRoom() {
        server.die(true);
        assertThat(server.opened()).isEqualTo(2);
        assertThat(server.open()).isOne();
        assertThat(epochOf(guardian)).isEqualTo(2);
        assertThat(guardian.heard("session_updated")).isFalse();
        assertThat(scene.counter("media.rescues", "to", "routed")).isOne();
    }

    @Test
    void serversThatFailOneAfterAnotherAreNotTriedForEver() {
        server.die(true);
        server.die(true);
        server.die(true);
        assertThat(server.opened()).isEqualTo(3);
        assertThat(server.open()).isZero();
        assertThat(movesTo()).containsExactly(Mode.ROUTED, Mode.ROUTED, Mode.MESH);
        assertThat(epochOf(therapist)).isEqualTo(4);
        assertThat(scene.counter("media.failures", "kind", "server_lost")).isEqualTo(3);
    }

    @Test
    void aServerThatFailsOnlyNowAndThenIsTriedAgain() {
        for (int failure = 0; failure < 4; failure++) {
            scene.clock.advance(Duration.ofMinutes(1));
            server.die(true);
        }
        assertThat(movesTo()).containsOnly(Mode.ROUTED).hasSize(4);
    }

    @Test
    void aRoomThatFailsTwiceIsRescuedOnce() {
        ScriptedEngine.Room dead = server.latest();
        server.die(false);
        dead.notices(therapist, "any", MediaFault.ICE_FAILED);
        assertThat(movesTo()).hasSize(1);
        assertThat(scene.ledger().facts()).doesNotContain("LinkFailed");
    }

    @Test
    void aRescueTakesUntilTheLastBrowserHearsAgain() {
        server.die(false);
        scene.clock.advance(Duration.ofMillis(1200));
        flows(therapist, linkOf(therapist), true);
        flows(guardian, linkOf(guardian), false);
        assertThat(scene.registry.timer("media.rescue").count()).isZero();
        scene.clock.advance(Duration.ofMillis(300));
        flows(guardian, "of before", true);
        assertThat(scene.registry.timer("media.rescue").count()).isZero();
        flows(guardian, linkOf(guardian), true);
        flows(guardian, linkOf(guardian), true);
        assertThat(scene.registry.timer("media.rescue").count()).isOne();
        assertThat(scene.registry.timer("media.rescue").max(TimeUnit.MILLISECONDS))
                .isEqualTo(1500);
    }

    @Test
    void whoIsMutedOrLeavesIsNotWaitedFor() {
        guardian.ok("update", "{'muted': true}");
        Person third = scene.joinedGuardian(therapist);
        server.die(false);
        third.ok("leave", "{}");
        flows(therapist, "nothing", true);
        flows(guardian, linkOf(guardian), true);
        assertThat(scene.registry.timer("media.rescue").count()).isOne();
    }

    private List<Mode> movesTo() {
        return scene.ledger().facts(MediaMoved.class).stream()
                .map(MediaMoved::to)
                .toList();
    }

    private static void flows(Person person, String link, boolean flowing) {
        person.ok("stats", "{'links': [{'id': '%s', 'flowing': %b}]}".formatted(link, flowing));
    }

    private static String encryptionSeenBy(Person person) {
        return person.last("snapshot").at("/session/encryption").stringValue();
    }

    private static int epochOf(Person person) {
        return person.last("links").get("epoch").intValue();
    }

    private static String linkOf(Person person) {
        JsonNode link = person.last("links").at("/links/0/id");
        return link.stringValue();
    }

    private static String offer(String link, int epoch) {
        return "{'link': '%s', 'epoch': %d, 'description': {'type': 'offer', 'sdp': 'v=0'}}".formatted(link, epoch);
    }
}
