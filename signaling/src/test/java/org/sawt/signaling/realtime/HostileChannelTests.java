package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixReply;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.channels.RawSocket;
import org.sawt.signaling.security.StaffRole;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever one client does on a channel is answered and bounded, and the others get everything. */
class HostileChannelTests extends RealtimeScenario {

    private static final int MORE_THAN_ALL_BUFFERS_HOLD = 120;

    @Autowired
    private MeterRegistry meters;

    @Test
    void joinsInAFloodAreToldToWaitThenCutOffAndOthersAreServedOn() {
        PhoenixTopic speaks = member(therapist, "board");
        PhoenixTopic hears = member(clinic.staff(StaffRole.SUPERVISOR), "board");
        PhoenixClient flood = connect();
        String token = tokens.mint(therapist).value();
        String join = "[\"1\",\"%d\",\"realtime:flood-%d\",\"phx_join\",{\"access_token\":\"" + token + "\"}]";

        sendUntilClosed(flood, join, 10_000);
        speaks.push("broadcast", message("still", 1)).expectOk();

        assertThat(flood.reply("101").expectRefused()).as("a hundred channels").isEqualTo("rate_limited");
        assertThat(flood.expectClose())
                .as("who is sending may not see the frame that closes")
                .isIn(1008, 1006);
        assertThat(hears.expect("broadcast").get("payload").asInt()).isEqualTo(1);
        member(therapist, "after the flood");
    }

    /** The socket closes long before the last of them. */
    private static void sendUntilClosed(PhoenixClient client, String frame, int most) {
        for (int number = 1; number <= most && !client.isClosed(); number++) {
            client.trySendText(frame.formatted(number, number));
        }
    }

    @Test
    void aMessageThatIsTooLargeIsAnsweredAndALargerOneCloses() {
        PhoenixTopic hears = member(clinic.staff(StaffRole.SUPERVISOR), "board");
        PhoenixClient client = connect();
        PhoenixTopic topic = join(client, "board", therapist, Map.of()).expectOk();

        topic.push("broadcast", message("large", "x".repeat(2_900_000))).expectOk();
        topic.push("broadcast", message("larger", "x".repeat(3_200_000))).expectError("too_large");
        topic.push("broadcast", message("small", 1)).expectOk();
        client.sendText("x".repeat(4_200_000));

        assertThat(client.expectClose()).isEqualTo(1009);
        assertThat(hears.expect("broadcast").get("payload").asString()).hasSize(2_900_000);
        assertThat(hears.expect("broadcast").get("event").asString()).isEqualTo("small");
    }

    /** All at once: what is allowed grows by the second. */
    @Test
    void whoSendsTooMuchInTotalIsToldToWait() {
        PhoenixTopic topic = member(therapist, "board");
        Map<String, Object> large = message("large", "x".repeat(2_900_000));

        List<PhoenixReply> answers = IntStream.range(0, 8)
                .mapToObj(_ -> topic.push("broadcast", large))
                .toList();

        assertThat(answers.getLast()
                        .expectError("rate_limited")
                        .get("retry_after")
                        .asInt())
                .isPositive();
        answers.getFirst().expectOk();
    }

    @Test
    void whoNeverReadsLosesMessagesAndTheOthersGetAll() {
        PhoenixTopic speaks = member(therapist, "board");
        PhoenixTopic hears = member(clinic.staff(StaffRole.SUPERVISOR), "board");
        try (RawSocket deaf = new RawSocket(port)) {
            deaf.sendText("[\"1\",\"1\",\"realtime:board\",\"phx_join\",{\"access_token\":\""
                    + tokens.mint(therapist).value() + "\"}]");
            awaitMembers(3);
            double skippedBefore = skipped();

            for (int number = 0; number < MORE_THAN_ALL_BUFFERS_HOLD && skipped() == skippedBefore; number++) {
                speaks.push("broadcast", message("drawn", "x".repeat(60_000) + number))
                        .expectOk();
                assertThat(hears.expect("broadcast").get("payload").asString()).endsWith("x" + number);
            }

            assertThat(skipped()).isGreaterThan(skippedBefore);
        }
        speaks.push("broadcast", message("after", 1)).expectOk();
        hears.expect("broadcast");
    }

    private void awaitMembers(int count) {
        await("members").until(() -> joined() == count);
    }

    private double joined() {
        return meters.get("sawt.channels.joined")
                .tag("prefix", "realtime")
                .gauge()
                .value();
    }

    private double skipped() {
        return meters.get("sawt.realtime.skipped").counter().count();
    }
}
