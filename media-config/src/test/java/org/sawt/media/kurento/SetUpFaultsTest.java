package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sawt.media.kurento.Scene.soon;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;
import org.sawt.media.MediaRoom.Member;
import org.sawt.media.kurento.fake.Refusal;

/** What is left, and what is said, when a step of a set-up fails, or is overtaken by somebody leaving. */
class SetUpFaultsTest {

    private Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.awaitNothingLeft();
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create MediaPipeline", "addTag"})
    void aRoomThatCannotBeOpenedSaysSoOnceAndLeavesNothing(String step) {
        scene.awaitNothingLeft();
        scene.close();
        scene = Scene.with(fresh -> fresh.kurento.fail(step, Scene.refusal(), 1));
        scene.join("amal", "badr");
        soon().untilAsserted(() -> assertThat(scene.failures).containsExactly(MediaFault.SET_UP_FAILED));
        scene.awaitEmpty();
        assertThat(scene.faulty).isEmpty();
        assertThat(scene.server.refusals()).containsExactly(MediaFault.SET_UP_FAILED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create WebRtcEndpoint",
                "subscribe IceCandidateFound",
                "processOffer",
                "gatherCandidates",
                "connect"
            })
    void aLinkThatCannotBeSetUpIsReplacedAndSaidOnce(String step) {
        scene.kurento.fail(step, Scene.refusal(), 1);
        scene.connect("amal", "badr");
        soon().untilAsserted(() -> assertThat(scene.faulty).hasSize(1));
        scene.awaitAnswered("amal", "badr");
        soon().untilAsserted(() -> {
            assertThat(scene.ends()).isEqualTo(2);
            assertThat(scene.end(scene.sending("amal")).sinks())
                    .containsExactly(scene.end(scene.sending("badr")).id());
            assertThat(scene.end(scene.sending("badr")).sinks())
                    .containsExactly(scene.end(scene.sending("amal")).id());
        });
        assertThat(scene.faulty).extracting(Scene.Fault::fault).containsExactly(MediaFault.SET_UP_FAILED);
        assertThat(scene.failures).isEmpty();
    }

    @Test
    void whatIsNotReleasedAtOnceIsReleasedAllTheSame() {
        scene.connect("amal", "badr");
        scene.kurento.fail("release", Scene.refusal(), 2);
        scene.leave("badr");
        soon().until(() -> scene.ends() == 0);
        assertThat(scene.failures).isEmpty();
    }

    @Test
    void whoCannotBeTakenOffTheServerTakesTheRoomAlong() {
        scene.connect("amal", "badr");
        scene.kurento.fail("release", Scene.refusal(), 6);
        scene.leave("badr");
        soon().untilAsserted(() -> assertThat(scene.failures).isNotEmpty());
        scene.awaitEmpty();
        assertThat(scene.failures).containsExactly(MediaFault.SET_UP_FAILED);
    }

    @Test
    void aServerThatCannotDoItForAnybodyLosesTheRoom() {
        scene.kurento.fail("create WebRtcEndpoint", Scene.refusal(), 1_000);
        scene.join("amal", "badr");
        soon().untilAsserted(() -> assertThat(scene.failures).containsExactly(MediaFault.SET_UP_FAILED));
        scene.awaitEmpty();
        assertThat(scene.server.refusals()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aBrowserThatTheServerDoesNotUnderstandLosesNobodyElsesRoom() {
        scene.kurento.fail("processOffer", Scene.refusal(), 1_000);
        scene.join("amal", "badr");
        soon().until(() -> {
            scene.isAnswered("amal");
            return scene.faulty.size() >= 3;
        });
        assertThat(scene.failures).isEmpty();
        assertThat(scene.faulty).allMatch(fault -> fault.endpoint().equals("amal"));
    }

    @Test
    void aFullServerGivesTheRoomAwayAtOnce() {
        scene.kurento.fail("create WebRtcEndpoint", Refusal.notEnoughResources(), 1);
        scene.join("amal", "badr");
        soon().untilAsserted(() -> assertThat(scene.failures).containsExactly(MediaFault.SERVER_FULL));
        scene.awaitEmpty();
        assertThat(scene.server.refusals()).contains(MediaFault.SERVER_FULL);
    }

    @Test
    void withoutAPlaceTheRoomSaysSo() {
        scene.close();
        scene = Scene.with(fresh -> fresh.server.fill());
        scene.join("amal");
        soon().untilAsserted(() -> assertThat(scene.failures).containsExactly(MediaFault.SERVER_FULL));
    }

    @Test
    void whatIsMadeAfterTheDeadlineIsReleasedWhenItComes() {
        scene.close();
        scene = Scene.impatient(fresh -> fresh.kurento.delay("create WebRtcEndpoint", Duration.ofMillis(500)));
        scene.join("amal", "badr");
        soon().untilAsserted(() -> assertThat(scene.failures).containsExactly(MediaFault.SET_UP_FAILED));
        scene.awaitEmpty();
    }

    @Test
    void aPipelineThatIsMadeAfterTheDeadlineIsReleasedWhenItComes() {
        scene.close();
        scene = Scene.impatient(fresh -> {
            fresh.kurento.delay("create MediaPipeline", Duration.ofMillis(500));
            fresh.kurento.delay("release", Duration.ofMillis(100));
        });
        soon().untilAsserted(() -> assertThat(scene.failures).containsExactly(MediaFault.SET_UP_FAILED));
        soon().until(() -> scene.kurento.objects("MediaPipeline").size() == 1);
        scene.awaitEmpty();
    }

    @ParameterizedTest
    @FieldSource("org.sawt.media.kurento.KurentoDriver#STEPS")
    void leavingAndClosingInTheMiddleOfAStepLeavesNothing(String step) {
        scene.awaitNothingLeft();
        scene.kurento.delay(step, Duration.ofMillis(20));
        for (int lead = 0; lead < 8; lead++) {
            try (MediaRoom room = scene.engine.open("hasty", Scene.EPOCH, scene)) {
                List.of("amal", "badr", "carl").forEach(one -> room.join(new Member(one, 1, one, true, true)));
                awaitRequests(room, lead * 12);
                room.leave("badr");
            }
            scene.awaitEmpty();
        }
        assertThat(scene.failures).isEmpty();
        assertThat(scene.faulty).isEmpty();
    }

    private void awaitRequests(MediaRoom room, int count) {
        int enough = scene.server.connection().sent() + count;
        soon().until(() -> {
            scene.links("amal").forEach(link -> room.signal("amal", ChromiumOffers.signal(link, Scene.EPOCH)));
            return scene.server.connection().sent() >= enough;
        });
    }
}
