package org.sawt.signaling.schedule.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.RecordingChannel;
import org.sawt.signaling.relays.RelaysChanged;
import org.sawt.signaling.relays.RelaysState;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StaffId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RelayPushesTest {

    private final Watchers watchers = new Watchers(new SimpleMeterRegistry());
    private final RelayPushes pushes = new RelayPushes(watchers);

    @Test
    void staffOfAllClinicsAreToldInTheAgreedWords() {
        JsonNode golden = JsonMapper.shared()
                .readTree(Path.of("docs", "golden", "schedule", "relays_changed.json")
                        .toFile());
        List<RecordingChannel> channels = List.of(watch(), watch());
        pushes.changed(new RelaysChanged(RelaysState.LIMITED));
        assertThat(channels)
                .allSatisfy(channel -> assertThat(channel.sent())
                        .containsExactly(new RecordingChannel.Sent("relays_changed", golden)));
    }

    private RecordingChannel watch() {
        Caller.Staff caller = new Caller.Staff(StaffId.next(), ClinicId.next(), StaffRole.THERAPIST);
        RecordingChannel channel = new RecordingChannel(caller);
        watchers.add(new Watchers.Watcher(channel, caller));
        return channel;
    }
}
