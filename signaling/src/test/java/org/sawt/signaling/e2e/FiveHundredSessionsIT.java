package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import tools.jackson.databind.JsonNode;

/** Five hundred sessions over real sockets, ended in turn by the therapist, by a lost guest and by a lost therapist's page. */
class FiveHundredSessionsIT {

    private static final int SESSIONS = 500;
    private static final int WARM_UP = 20;
    private static final List<String> GAUGES = List.of(
            "sawt_sessions",
            "sawt_participants",
            "sawt_waiting",
            "sawt_channels_connections",
            "sawt_channels_joined",
            "media_rooms");

    @TempDir
    private Path home;

    @Test
    void fiveHundredSessionsLeaveNothingBehind() {
        try (SawtProcess sawt = SawtProcess.demo(home)) {
            Api therapist = Api.staff(sawt.address(), Call.THERAPIST, Call.PASSWORD);
            String appointment = therapist.startable().get("id").asString();
            Api guest = Api.guest(sawt.address(), therapist.guardianLink(appointment));
            run(sawt, therapist, guest, appointment, WARM_UP);
            double threads = sawt.metric("jvm_threads_live_threads");

            run(sawt, therapist, guest, appointment, SESSIONS);

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(GAUGES)
                            .allSatisfy(gauge ->
                                    assertThat(sawt.metric(gauge)).as(gauge).isZero()));
            assertThat(sawt.metric("jvm_threads_live_threads")).isLessThanOrEqualTo(threads + 2);
            assertThat(sawt.log()).doesNotContain(" ERROR ");
        }
    }

    private static void run(SawtProcess sawt, Api therapist, Api guest, String appointment, int count) {
        String therapistToken = therapist.realtimeToken();
        String guestToken = guest.realtimeToken();
        int port = URI.create(sawt.address()).getPort();
        for (int number = 0; number < count; number++) {
            String topic = "session:"
                    + therapist
                            .post("/api/appointments/" + appointment + "/session", Map.of())
                            .get("session")
                            .asString();
            try (PhoenixClient one = PhoenixClient.connect(port);
                    PhoenixClient other = PhoenixClient.connect(port)) {
                meet(topic, one, therapistToken, other, guestToken, number);
            }
        }
    }

    private static void meet(
            String topic,
            PhoenixClient one,
            String therapistToken,
            PhoenixClient other,
            String guestToken,
            int number) {
        PhoenixTopic room =
                one.join(topic, Map.of("access_token", therapistToken)).expectOk();
        PhoenixTopic door =
                other.join(topic, Map.of("access_token", guestToken)).expectOk();
        JsonNode arrived = room.expect("participant_joined").get("participant");
        room.push("admit", Map.of("participant", arrived.get("id").asString())).expectOk();
        door.expect("links");
        if (number % 3 == 1) {
            other.drop();
        }
        room.push("end").expectOk();
        room.expectClosed("session_ended");
    }
}
