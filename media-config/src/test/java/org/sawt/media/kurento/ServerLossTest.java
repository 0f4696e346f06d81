package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sawt.media.kurento.Scene.soon;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sawt.media.Link;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom.Verdict;

/** What a room says when its server is lost: once that it failed, and nothing after that. */
class ServerLossTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = MediaFault.class,
            names = {"SERVER_LOST", "SERVER_SILENT"})
    void aLostServerIsSaidOnceAndNothingAfter(MediaFault how) {
        scene.connect("amal", "badr");
        Link link = scene.sending("amal");
        // In this order: a request that the dead server leaves unanswered may else be heard of before the loss.
        scene.server.lose(how);
        scene.kurento.die();
        soon().untilAsserted(() -> assertThat(scene.failures).containsExactly(how));
        int said = scene.said.size();
        scene.server.lose(how);
        scene.join("carl");
        scene.leave("amal");
        assertThat(scene.offer("amal", link)).isEqualTo(Verdict.UNKNOWN_LINK);
        soon().until(() -> scene.engine.rooms() == 0 && scene.server.taken() == 0);
        scene.room.close();
        assertThat(scene.failures).hasSize(1);
        assertThat(scene.faulty).isEmpty();
        assertThat(scene.said).hasSize(said);
        assertThat(scene.links("carl")).isEmpty();
    }

    @Test
    void aServerThatIsLostInTheMiddleOfASetUpIsSaidOnce() {
        scene.kurento.hang();
        scene.join("amal", "badr", "carl");
        soon().until(() -> scene.links("carl").size() == 3);
        scene.server.lose(MediaFault.SERVER_SILENT);
        soon().until(() -> scene.engine.rooms() == 0);
        scene.kurento.wake();
        assertThat(scene.failures).containsExactly(MediaFault.SERVER_SILENT);
        assertThat(scene.faulty).isEmpty();
    }

    @Test
    void aRoomThatWasClosedDoesNotHearOfTheLoss() {
        scene.connect("amal", "badr");
        scene.awaitNothingLeft();
        scene.kurento.die();
        scene.server.lose(MediaFault.SERVER_LOST);
        assertThat(scene.failures).isEmpty();
    }
}
