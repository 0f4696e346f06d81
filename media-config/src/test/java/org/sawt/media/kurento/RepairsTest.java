package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sawt.media.kurento.Scene.soon;

import com.google.gson.JsonObject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sawt.media.Link;
import org.sawt.media.MediaFault;

/** A link that fails is replaced for its own participant, and for nobody else. */
class RepairsTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.awaitNothingLeft();
        scene.close();
    }

    @Test
    void aFailedPathGetsThatParticipantAnotherLinkAndTheOtherKeepsIts() {
        scene.connect("amal", "badr");
        Link amals = scene.sending("amal");
        Link badrs = scene.sending("badr");
        scene.live(amals);
        scene.live(badrs);
        scene.ice(amals, "FAILED");
        awaitReplaced("amal", amals, MediaFault.ICE_FAILED);
        scene.awaitAnswered("amal");
        assertThat(scene.links("badr")).containsExactly(badrs);
        soon().untilAsserted(() -> assertThat(scene.end(badrs).sinks())
                .containsExactly(scene.end(scene.sending("amal")).id()));
        assertThat(scene.mended).isEmpty();
        scene.live(scene.sending("amal"));
        soon().untilAsserted(() ->
                assertThat(scene.mended).containsExactly(scene.sending("amal").id()));
    }

    @Test
    void encryptionThatIsNotAgreedIsAFault() {
        scene.connect("amal", "badr");
        Link link = scene.sending("amal");
        JsonObject state = new JsonObject();
        state.addProperty("streamId", "1");
        state.addProperty("componentId", "1");
        state.addProperty("connectionId", "1");
        state.addProperty("state", "FAILED");
        scene.kurento.fire(scene.end(link).id(), "DtlsConnectionStateChange", state);
        awaitReplaced("amal", link, MediaFault.DTLS_FAILED);
    }

    @Test
    void aPathThatIsLostForTooLongIsReplacedAndOneThatComesBackIsNot() {
        scene.connect("amal", "badr");
        Link amals = scene.sending("amal");
        Link badrs = scene.sending("badr");
        List.of(amals, badrs).forEach(scene::live);
        scene.ice(badrs, "DISCONNECTED");
        scene.ice(badrs, "CONNECTED");
        scene.ice(amals, "DISCONNECTED");
        awaitReplaced("amal", amals, MediaFault.ICE_FAILED);
        assertThat(scene.links("badr")).containsExactly(badrs);
    }

    @Test
    void aVoiceThatStopsArrivingIsFrozen() {
        scene.connect("amal", "badr");
        Link amals = scene.sending("amal");
        Link badrs = scene.sending("badr");
        List.of(amals, badrs).forEach(scene::live);
        scene.flow(amals, false);
        awaitReplaced("amal", amals, MediaFault.FROZEN);
        assertThat(scene.links("badr")).containsExactly(badrs);
    }

    @Test
    void aVoiceThatDoesNotReachOneListenerIsReplacedThere() {
        scene.connect("amal", "badr", "carl");
        Link hearing = scene.receiving("badr", "amal");
        scene.live(scene.sending("amal"));
        scene.live(scene.receiving("carl", "amal"));
        scene.ice(hearing, "CONNECTED");
        awaitReplaced("badr", hearing, MediaFault.FROZEN);
        assertThat(scene.faulty).hasSize(1);
    }

    @Test
    void whoIsMutedIsNotFrozen() {
        scene.connect("amal", "badr");
        Link amals = scene.sending("amal");
        Link badrs = scene.sending("badr");
        List.of(amals, badrs).forEach(scene::live);
        scene.room.mute("amal", true);
        soon().until(() -> scene.end(amals).sinks().isEmpty());
        scene.flow(amals, false);
        scene.flow(badrs, false);
        awaitReplaced("badr", badrs, MediaFault.FROZEN);
        assertThat(scene.links("amal")).containsExactly(amals);
    }

    @Test
    void whatABrowserReportsIsReplacedOnThatLinkAlone() {
        scene.connect("amal", "badr", "carl");
        List<Link> before = scene.links("amal");
        Link deaf = scene.receiving("amal", "carl");
        scene.room.failed("badr", deaf.id());
        scene.room.failed("amal", "no-such-link");
        scene.room.failed("amal", deaf.id());
        awaitReplaced("amal", deaf, MediaFault.REPORTED);
        assertThat(scene.links("amal")).hasSize(3).contains(before.get(0), before.get(1));
        assertThat(scene.faulty).hasSize(1);
    }

    @Test
    void noLinkIsReplacedMoreOftenThanSetInAMinute() {
        scene.connect("amal", "badr");
        soon().until(() -> {
            scene.room.failed("amal", scene.sending("amal").id());
            return scene.faulty.size() == 3;
        });
        int sent = scene.server.connection().sent();
        for (int report = 0; report < 500; report++) {
            scene.room.failed("amal", scene.sending("amal").id());
        }
        scene.connect("amal", "badr");
        assertThat(scene.faulty).hasSize(3);
        assertThat(scene.server.connection().sent() - sent).isLessThan(60);
    }

    private void awaitReplaced(String endpoint, Link link, MediaFault fault) {
        soon().untilAsserted(() -> {
            assertThat(scene.faulty).contains(new Scene.Fault(endpoint, link.id(), fault));
            assertThat(scene.links(endpoint)).isNotEmpty().doesNotContain(link);
        });
    }
}
