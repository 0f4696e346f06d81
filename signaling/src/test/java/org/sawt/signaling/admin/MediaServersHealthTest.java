package org.sawt.signaling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sawt.media.MediaFault;
import org.sawt.media.kurento.servers.ServerState;
import org.sawt.media.kurento.servers.ServerStatus;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class MediaServersHealthTest {

    @Test
    void aServerThatIsAwaySaysWhyAndSinceWhen() {
        Health health = MediaServersHealth.healthOf(status(ServerState.UNREACHABLE));
        assertThat(health.getStatus().getCode()).isEqualTo("UNREACHABLE");
        assertThat(health.getDetails())
                .containsEntry("last_fault", "server_lost")
                .containsEntry("rooms", 3)
                .containsKeys("since", "objects")
                .doesNotContainKey("cpu");
    }

    @ParameterizedTest
    @EnumSource(ServerState.class)
    void noMediaServerTakesSawtDown(ServerState state) {
        Status own = MediaServersHealth.healthOf(status(state)).getStatus();
        assertThat(StatusAggregator.getDefault().getAggregateStatus(Status.UP, own))
                .isEqualTo(Status.UP);
    }

    @Test
    void everyStateHasAStatusOfItsOwn() {
        Set<String> all = Arrays.stream(ServerState.values())
                .map(state ->
                        MediaServersHealth.healthOf(status(state)).getStatus().getCode())
                .collect(Collectors.toSet());
        assertThat(all).hasSize(ServerState.values().length).contains("UP");
    }

    private static ServerStatus status(ServerState state) {
        return new ServerStatus("media:8888", state, 3, 12, null, Instant.EPOCH, MediaFault.SERVER_LOST);
    }
}
