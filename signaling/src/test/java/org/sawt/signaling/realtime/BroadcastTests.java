package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import tools.jackson.databind.JsonNode;

/** Messages between clients, by what comes over the wire. */
class BroadcastTests extends RealtimeScenario {

    private static final Map<String, Object> TO_ITSELF = Map.of("broadcast", Map.of("self", true, "ack", true));

    @Test
    void theOthersHearWhatOneSendsAndTheSenderOnlyIfItWants() {
        Caller.Staff colleague = clinic.staff(StaffRole.SUPERVISOR);
        PhoenixTopic sender = member(therapist, "board");
        PhoenixTopic other = member(colleague, "board");
        PhoenixTopic both = member(therapist, "board", TO_ITSELF);

        sender.push("broadcast", message("drawn", Map.of("x", 1))).expectOk();
        both.push("broadcast", message("drawn", Map.of("x", 2))).expectOk();

        for (int x = 1; x <= 2; x++) {
            JsonNode heard = other.expect("broadcast");
            assertThat(heard.get("type").asString()).isEqualTo("broadcast");
            assertThat(heard.get("event").asString()).isEqualTo("drawn");
            assertThat(heard.at("/payload/x").asInt()).isEqualTo(x);
            assertThat(both.expect("broadcast").at("/payload/x").asInt()).isEqualTo(x);
        }
        assertThat(sender.expect("broadcast").at("/payload/x").asInt())
                .as("the first that it hears is the other's")
                .isEqualTo(2);
    }

    @Test
    void theSameNameInAnotherClinicIsAnotherChannel() {
        Caller.Staff stranger = new TestClinic(jdbc).staff(StaffRole.THERAPIST);
        PhoenixTopic elsewhere = member(stranger, "board", TO_ITSELF);
        PhoenixTopic here = member(therapist, "board");

        here.push("broadcast", message("said", "here")).expectOk();
        elsewhere.push("broadcast", message("said", "elsewhere")).expectOk();

        assertThat(elsewhere.expect("broadcast").get("payload").asString()).isEqualTo("elsewhere");
        assertThat(here.received("broadcast")).isEmpty();
    }

    @Test
    void jsonInABinaryFrameIsTheSameAsInAText() {
        PhoenixTopic sender = member(therapist, "board");
        PhoenixTopic other = member(therapist, "board");

        sender.pushBytes("drawn", true, "{\"text\":\"مرحبا\"}".getBytes(StandardCharsets.UTF_8))
                .expectOk();

        assertThat(other.expect("broadcast").at("/payload/text").asString()).isEqualTo("مرحبا");
    }

    @Test
    void bytesArriveAsBytesOrWhereTheyCannotAsBase64() {
        PhoenixTopic sender = member(therapist, "board");
        PhoenixTopic second = member(therapist, "board");
        PhoenixTopic first = join(connect(PhoenixClient.at(port).query("vsn=1.0.0")), "board", therapist, Map.of())
                .expectOk();

        sender.pushBytes("drawn", false, new byte[] {0, -1}).expectOk();

        JsonNode heard = second.expect("broadcast");
        assertThat(heard.get("kind").asInt()).isEqualTo(4);
        assertThat(heard.get("encoding").asInt()).isZero();
        assertThat(heard.get("event").asString()).isEqualTo("drawn");
        assertThat(heard.get("bytes").binaryValue()).containsExactly(0, -1);
        assertThat(first.expect("broadcast").get("payload").asString()).isEqualTo("AP8=");
    }

    @Test
    void whatIsNoMessageIsRefusedAndHeardByNobody() {
        PhoenixTopic sender = member(therapist, "board", TO_ITSELF);

        sender.push("broadcast", Map.of("payload", 1)).expectError("malformed");
        sender.push("broadcast", message("", 1)).expectError("malformed");
        sender.push("broadcast", message("e".repeat(256), 1)).expectError("malformed");
        sender.pushBytes("drawn", true, "{".getBytes(StandardCharsets.UTF_8)).expectError("malformed");
        sender.push("broadcast", message("large", "x".repeat(3_200_000))).expectError("too_large");
        sender.push("drawn", Map.of()).expectError("unknown_event");
        sender.push("broadcast", message("last", 1)).expectOk();

        assertThat(sender.expect("broadcast").get("event").asString()).isEqualTo("last");
    }

    @Test
    void whoMayOnlyWriteHearsNothing() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        String name = "user:" + therapist.id();
        PhoenixTopic own = member(therapist, name);
        PhoenixTopic writer = member(colleague, name, TO_ITSELF);

        writer.push("broadcast", message("call_me", 1)).expectOk();
        own.expect("broadcast");
        own.push("broadcast", message("secret", 2)).expectOk();
        writer.push("broadcast", message("call_me", 3)).expectOk();

        assertThat(own.expect("broadcast").at("/payload").asInt()).isEqualTo(3);
        assertThat(writer.received("broadcast")).isEmpty();
    }
}
