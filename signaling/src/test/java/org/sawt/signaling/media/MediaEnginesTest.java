package org.sawt.signaling.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.media.MediaRoom;
import org.sawt.media.mesh.MeshEngine;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;

class MediaEnginesTest {

    private final MediaEngine mesh = new MeshEngine();

    @Test
    void withoutAMediaServerEverySessionIsAMesh() {
        MediaEngines engines = new MediaEngines(MediaChoice.AUTO, null, mesh);
        assertThat(engines.choose()).isEqualTo(Mode.MESH);
        assertThat(engines.of(Mode.ROUTED)).isSameAs(mesh);
    }

    @Test
    void aSessionRunsThroughAMediaServerThatIsReadyWhenItOpens() {
        assertThat(engines(MediaChoice.AUTO, true).choose()).isEqualTo(Mode.ROUTED);
        assertThat(engines(MediaChoice.AUTO, false).choose()).isEqualTo(Mode.MESH);
        assertThat(engines(MediaChoice.MESH, true).choose()).isEqualTo(Mode.MESH);
    }

    @Test
    void whereItMustRunThroughAMediaServerAStartIsRefusedUntilOneIsReady() {
        MediaEngines engines = engines(MediaChoice.ROUTED, false);
        assertThat(engines.expected()).isEqualTo(Mode.ROUTED);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(engines::choose)
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(RefusalCode.UNAVAILABLE);
                    assertThat(refused.refusal().retryAfter()).isEqualTo(5);
                });
        assertThat(engines(MediaChoice.ROUTED, true).choose()).isEqualTo(Mode.ROUTED);
    }

    @Test
    void aCallThatMustRunThroughAServerIsRescuedAsAMeshAllTheSame() {
        assertThat(engines(MediaChoice.ROUTED, false).best()).isSameAs(mesh);
    }

    private MediaEngines engines(MediaChoice choice, boolean ready) {
        return new MediaEngines(choice, new Server(ready), mesh);
    }

    private record Server(boolean isReady) implements MediaEngine {
        @Override
        public Mode mode() {
            return Mode.ROUTED;
        }

        @Override
        public MediaRoom open(String room, int epoch, MediaRoom.Listener listener) {
            throw new AssertionError("nobody opens a room here");
        }
    }
}
