package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import tools.jackson.databind.JsonNode;

/** A server under hundreds of frames that no honest client sends, with a room that must not notice. */
class HostileIT {

    private static final int LARGEST_FRAME = 65_536;
    private static final int CUT_OFF = 1006;

    @TempDir
    private Path home;

    private SawtProcess sawt;
    private Api therapist;
    private String appointment;
    private String topic;

    @BeforeEach
    void aSessionWithTherapistAndGuest() {
        sawt = SawtProcess.on(home, "127.0.0.1", Map.of("sawt.channels.closes-after", "50ms"));
        therapist = Api.staff(sawt.address(), Call.THERAPIST, Call.PASSWORD);
        appointment = therapist.startable().get("id").asString();
        topic = "session:"
                + therapist
                        .post("/api/appointments/" + appointment + "/session", Map.of())
                        .get("session")
                        .asString();
    }

    @AfterEach
    void stop() {
        sawt.close();
    }

    @Test
    void everyBadFrameIsAnsweredOrClosesAndNoRoomNotices() {
        assertThat(HostileFrames.broken().size() + HostileFrames.refused().size())
                .isGreaterThan(200);
        try (PhoenixClient observing = connect()) {
            PhoenixTopic room = observing.join(topic, Map.of("access_token", therapist.realtimeToken()));
            String self = room.joined().get("participant").asString();
            room.expect("snapshot");
            Api guest = Api.guest(sawt.address(), therapist.guardianLink(appointment));
            PhoenixClient guestSocket = connect();
            PhoenixTopic guestTopic = joined(guestSocket, guest);
            room.push(
                            "admit",
                            Map.of(
                                    "participant",
                                    room.expect("participant_joined")
                                            .get("participant")
                                            .get("id")
                                            .asString()))
                    .expectOk();
            guestTopic.expect("links");

            HostileFrames.broken().forEach(this::closes);
            guestSocket = sendAll(guestSocket, guestTopic, guest);

            List<JsonNode> left = room.received("participant_left");
            assertThat(left).isEmpty();
            assertThat(room.received("chat")).isEmpty();
            assertThat(participantsSeenBy(self)).containsExactlyInAnyOrder("therapist", "guardian");
            guestSocket.close();
        }
        assertThat(sawt.log()).doesNotContain("Exception").doesNotContain(" ERROR ");
    }

    @Test
    void aNormalCallWorksAfterwards() {
        HostileFrames.broken().forEach(this::closes);
        therapist.post("/api/appointments/" + appointment + "/cancel", Map.of());

        try (Browser browser = Browser.start();
                Call call = Call.begin(sawt, browser, Browser.Device.DESKTOP_ENGLISH, Browser.Device.PHONE_ENGLISH)) {
            call.therapist().hearing().hearsWithin(Duration.ofSeconds(5));
            call.parent().hearing().hearsWithin(Duration.ofSeconds(5));
        }
    }

    private void closes(String frame) {
        try (PhoenixClient client = connect()) {
            send(client, frame);
            assertThat(client.expectClose()).as("after %.60s", frame).isIn(1007, 1009, CUT_OFF);
        }
    }

    /** A server that has seen enough closes while the rest is still being sent. */
    private static void send(PhoenixClient client, String frame) {
        try {
            client.sendText(frame);
        } catch (CompletionException closedMeanwhile) {
            assertThat(frame.length()).isGreaterThan(LARGEST_FRAME);
        }
    }

    /** Sends every frame as the admitted guest; a socket that was closed for it is replaced, as a real client would. */
    private PhoenixClient sendAll(PhoenixClient first, PhoenixTopic firstTopic, Api guest) {
        PhoenixClient socket = first;
        PhoenixTopic joined = firstTopic;
        int number = 0;
        for (String frame : HostileFrames.refused()) {
            if (number % 15 == 14) {
                socket.close();
                socket = connect();
                joined = joined(socket, guest);
                joined.expect("links");
            }
            String ref = "hostile-" + number++;
            socket.sendText(frame.replace("{topic}", frame.contains("phx_join") ? topic + "0" : topic)
                    .replace("{join}", joined.joinRef())
                    .replace("{ref}", ref));
            assertThat(socket.reply(ref).expectRefused()).as(frame).isNotEqualTo("internal");
        }
        return socket;
    }

    private PhoenixTopic joined(PhoenixClient socket, Api guest) {
        return socket.join(topic, Map.of("access_token", guest.realtimeToken())).expectOk();
    }

    private List<String> participantsSeenBy(String self) {
        try (PhoenixClient again = connect()) {
            PhoenixTopic room = again.join(topic, Map.of("access_token", therapist.realtimeToken()))
                    .expectOk();
            JsonNode snapshot = room.expect("snapshot");
            assertThat(snapshot.get("you").asString()).isEqualTo(self);
            return snapshot.get("participants")
                    .valueStream()
                    .map(participant -> participant.get("role").asString())
                    .toList();
        }
    }

    private PhoenixClient connect() {
        return PhoenixClient.connect(URI.create(sawt.address()).getPort());
    }
}
