package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sawt.media.kurento.Scene.soon;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sawt.media.Link;
import org.sawt.media.MediaFault;
import org.sawt.media.kurento.fake.FakeObject;

/** Who is connected to whom inside the media server. */
class HearingTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.awaitNothingLeft();
        scene.close();
    }

    @Test
    void whoIsMutedIsConnectedToNobodyUntilUnmuted() {
        scene.connect("amal", "badr", "carl");
        scene.observe("oona");
        scene.awaitAnswered("oona");
        awaitHeard("amal", "badr", "carl", "oona");
        scene.room.mute("amal", true);
        awaitHeard("amal");
        awaitHeard("badr", "amal", "carl", "oona");
        scene.room.mute("amal", false);
        awaitHeard("amal", "badr", "carl", "oona");
        assertThat(scene.faulty).isEmpty();
    }

    @Test
    void mutingTruesUpHoweverFastItChanges() {
        scene.connect("amal", "badr");
        for (int change = 0; change < 51; change++) {
            scene.room.mute("amal", change % 2 == 0);
        }
        awaitHeard("amal");
        awaitHeard("badr", "amal");
    }

    @Test
    void whoIsMutedStaysSoForWhoComesLaterAndAfterComingBack() {
        scene.room.mute("amal", true);
        scene.connect("amal", "badr");
        awaitHeard("badr", "amal");
        assertThat(scene.end(scene.sending("amal")).sinks()).isEmpty();
        scene.leave("amal");
        scene.connect("amal", "carl");
        scene.awaitAnswered("badr");
        awaitHeard("badr", "amal", "carl");
        assertThat(scene.end(scene.sending("amal")).sinks()).isEmpty();
    }

    @Test
    void whoCannotBeDisconnectedIsSilencedByTakingTheEndAway() {
        scene.connect("amal", "badr");
        awaitHeard("amal", "badr");
        FakeObject before = scene.end(scene.sending("amal"));
        scene.kurento.fail("disconnect", Scene.refusal(), 1);
        scene.room.mute("amal", true);
        soon().until(() -> !scene.kurento.objects().contains(before));
        scene.awaitAnswered("amal");
        awaitHeard("badr", "amal");
        assertThat(scene.end(scene.sending("amal")).sinks()).isEmpty();
        assertThat(scene.faulty).extracting(Scene.Fault::fault).containsExactly(MediaFault.SET_UP_FAILED);
    }

    @Test
    void whoCannotBeDisconnectedIsSilentAtOnceThoughNoOtherLinkMayComeForAMinute() {
        scene.connect("amal", "badr");
        soon().until(() -> {
            scene.room.failed("amal", scene.sending("amal").id());
            return scene.faulty.size() == 3;
        });
        scene.awaitAnswered("amal");
        awaitHeard("amal", "badr");
        scene.live(scene.sending("amal"));
        FakeObject before = scene.end(scene.sending("amal"));
        scene.kurento.fail("disconnect", Scene.refusal(), 1);
        scene.room.mute("amal", true);
        soon().until(() -> !scene.kurento.objects().contains(before));
    }

    @Test
    void whoCouldNotBeConnectedIsGivenAnotherEndThoughItsPathStands() {
        scene.connect("amal", "badr");
        Link first = scene.sending("badr");
        scene.room.failed("badr", first.id());
        soon().until(() -> !scene.links("badr").contains(first));
        scene.awaitAnswered("badr");
        awaitHeard("amal", "badr");
        Link second = scene.sending("badr");
        scene.live(second);
        scene.kurento.fail("connect", Scene.refusal(), 1);
        scene.room.mute("amal", true);
        awaitHeard("amal");
        scene.room.mute("amal", false);
        soon().until(() -> !scene.links("badr").contains(second));
        scene.awaitAnswered("badr");
        awaitHeard("amal", "badr");
    }

    @Test
    void anObserverIsNeverASourceWhateverItOffers() {
        scene.connect("amal", "badr");
        scene.observe("oona");
        soon().until(() -> scene.links("oona").size() == 2);
        for (Link link : scene.links("oona")) {
            scene.offer("oona", link, ChromiumOffers.of(new Link(link.id(), link.peer(), false, true, true)));
        }
        awaitHeard("amal", "badr", "oona");
        awaitHeard("badr", "amal", "oona");
        assertThat(scene.links("oona"))
                .allSatisfy(link -> assertThat(scene.end(link).sinks()).isEmpty());
    }

    @Test
    void whoReceivesIsNoSourceOnThatLinkEither() {
        scene.connect("amal", "badr", "carl");
        Link receiving = scene.receiving("amal", "badr");
        awaitHeard("badr", "amal", "carl");
        assertThat(scene.end(receiving).sinks()).isEmpty();
    }

    @Test
    void aForwardingRoomStaysSoAndNobodyElsesLinksChange() {
        scene.connect("amal", "badr", "carl");
        List<Link> amals = scene.links("amal");
        scene.leave("carl");
        soon().until(() -> scene.links("amal").size() == 2);
        assertThat(amals).containsAll(scene.links("amal"));
        List<Link> two = scene.links("amal");
        scene.connect("dana");
        scene.awaitAnswered("amal", "badr");
        assertThat(scene.links("amal")).containsAll(two).hasSize(3);
        awaitHeard("amal", "badr", "dana");
    }

    /** The ends of exactly {@code listeners} hear {@code speaker}. */
    private void awaitHeard(String speaker, String... listeners) {
        soon().untilAsserted(() -> {
            List<String> sinks = Stream.of(listeners)
                    .map(listener ->
                            scene.end(scene.receiving(listener, speaker)).id())
                    .toList();
            assertThat(scene.end(scene.sending(speaker)).sinks()).containsExactlyInAnyOrderElementsOf(sinks);
        });
    }
}
