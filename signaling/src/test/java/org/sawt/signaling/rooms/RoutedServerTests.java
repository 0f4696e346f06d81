package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.media.MediaEngine.Mode;
import org.sawt.media.kurento.fake.FakeKurento;
import org.sawt.signaling.channels.PhoenixTopic;
import org.slf4j.LoggerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole server with two media servers, which speak Kurento's protocol and die when a test says so. */
class RoutedServerTests extends LiveRooms {

    private static final FakeKurento ONE = FakeKurento.start();
    private static final FakeKurento OTHER = FakeKurento.start();
    private static final Duration RESCUE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @DynamicPropertySource
    static void mediaServers(DynamicPropertyRegistry settings) {
        settings.add("sawt.media.kurento.uris", () -> ONE.uri() + "," + OTHER.uri());
        settings.add("sawt.media.kurento.limits.trial", () -> "0s");
        settings.add("sawt.media.kurento.watching.retry-after", () -> "50ms");
        settings.add("sawt.media.kurento.watching.retry-at-most", () -> "200ms");
        settings.add("sawt.media.kurento.upkeep.survey-every", () -> "200ms");
    }

    @BeforeEach
    void bothAreReady() {
        await().until(() -> stateOf(ONE).equals("healthy") && stateOf(OTHER).equals("healthy"));
    }

    @AfterEach
    void bothComeBackAndNothingIsLeftOnThem() {
        endAll();
        Stream.of(ONE, OTHER).filter(server -> server.connections() == 0).forEach(FakeKurento::comeBack);
        await("only the sentinels are left").until(() -> rooms(ONE) == 0 && rooms(OTHER) == 0);
        http.close();
    }

    @AfterAll
    static void stop() {
        ONE.close();
        OTHER.close();
    }

    /** It quotes candidates, with their addresses, whenever an event comes for what was just released. */
    @Test
    void theMediaServersClientLogsNothing() {
        for (String logger : List.of("org.kurento.client.internal.client.RemoteObject", "org.kurento.jsonrpc.client")) {
            assertThat(LoggerFactory.getLogger(logger).isErrorEnabled())
                    .as(logger)
                    .isFalse();
        }
    }

    @Test
    void anOfferIsAnsweredByTheMediaServer() throws IOException {
        Two two = twoInARoom();
        assertThat(sessions.row(two.meeting().session()).orElseThrow().mode()).isEqualTo(Mode.ROUTED);
        String link = two.guardian().expect("links").at("/links/0/id").stringValue();
        two.guardian().push("signal", signal(link, "offer", chromiumsOffer())).expectOk();
        JsonNode answer = two.guardian().expect("signal");
        assertThat(answer.at("/description/type").stringValue()).isEqualTo("answer");
        assertThat(answer.has("from")).isFalse();
    }

    @Test
    void hostileSignalsAreRefusedAndTheCallGoesOn() throws IOException {
        Two two = twoInARoom();
        String link = two.guardian().expect("links").at("/links/0/id").stringValue();
        String offer = chromiumsOffer();
        for (String hostile : List.of("", "v=0", offer.replace("m=audio", "m=video"), offer + offer)) {
            two.guardian().push("signal", signal(link, "offer", hostile)).expectError("malformed");
        }
        two.guardian().push("signal", signal(link, "answer", offer)).expectError("malformed");
        two.guardian().push("signal", signal(link, "offer", offer)).expectOk();
        two.guardian().expect("signal");
    }

    @Test
    void aDeadMediaServerIsReplacedByTheOtherAndThatByTheMesh() {
        Two two = twoInARoom();
        two.guardian().expect("links");
        FakeKurento first = rooms(ONE) == 1 ? ONE : OTHER;
        FakeKurento second = first == ONE ? OTHER : ONE;
        first.die();
        await().atMost(RESCUE).until(() -> rooms(second) == 1);
        assertThat(two.guardian().expect("links").get("epoch").intValue()).isEqualTo(2);
        second.die();
        JsonNode mesh = awaitMesh(two.guardian());
        assertThat(mesh.get("epoch").intValue()).isEqualTo(3);
        assertThat(awaitMesh(two.therapist()).at("/links/0/id")).isEqualTo(mesh.at("/links/0/id"));
        assertThat(two.guardian().expect("session_updated").get("encryption").stringValue())
                .isEqualTo("end_to_end");
        await().untilAsserted(() -> assertThat(movesOf(two.meeting()))
                .containsExactly("routed routed server_lost 2", "routed mesh server_lost 3"));
    }

    @Test
    void nothingIsDownWhenAMediaServerIsAndNewSessionsFindItAgain() throws Exception {
        ONE.die();
        await().until(() -> stateOf(ONE).equals("unreachable"));
        JsonNode health = get("/actuator/health");
        assertThat(health.get("status").stringValue()).isEqualTo("UP");
        assertThat(health.at("/components/mediaServers/components")
                        .get(nameOf(ONE))
                        .get("status")
                        .stringValue())
                .isEqualTo("UNREACHABLE");
        ONE.comeBack();
        await().until(() -> stateOf(ONE).equals("healthy"));
        twoInARoom();
        twoInARoom();
        await().until(() -> rooms(ONE) == 1 && rooms(OTHER) == 1);
    }

    @Test
    void aServerThatIsDrainedGetsNoNewRoomsAndKeepsItsOwn() throws Exception {
        Two two = twoInARoom();
        FakeKurento busy = rooms(ONE) == 1 ? ONE : OTHER;
        assertThat(drain(busy, true)).isEqualTo("draining");
        twoInARoom();
        twoInARoom();
        await().until(() -> rooms(ONE) + rooms(OTHER) == 3);
        assertThat(rooms(busy)).isOne();
        two.therapist().push("chat", Map.of("text", "still here")).expectOk();
        assertThat(drain(busy, false)).isEqualTo("healthy");
    }

    private Two twoInARoom() {
        Meeting meeting = open();
        PhoenixTopic therapist = join(meeting.therapist(), meeting.session()).expectOk();
        PhoenixTopic guardian = join(meeting.guardian(), meeting.session());
        String id = guardian.joined().get("participant").stringValue();
        therapist.push("admit", Map.of("participant", id)).expectOk();
        await().until(() -> rooms(ONE) + rooms(OTHER) > 0);
        return new Two(meeting, therapist, guardian);
    }

    /** The first links without a server at the other end are the same at both ends; those before are of no interest. */
    private JsonNode awaitMesh(PhoenixTopic topic) {
        JsonNode links = topic.expect("links");
        while (links.get("epoch").intValue() < 3 || links.get("links").isEmpty()) {
            links = topic.expect("links");
        }
        return links;
    }

    private List<@Nullable String> movesOf(Meeting meeting) {
        return jdbc.sql("""
                select concat_ws(' ', data->>'from', data->>'to', data->>'reason', data->>'epoch') from session_events
                where session_id = ? and type = 'media_moved' order by seq""")
                .param(meeting.session().value())
                .query(String.class)
                .list();
    }

    /** Beside the sentinel of our own connection. */
    private static int rooms(FakeKurento server) {
        return Math.max(0, server.objects("MediaPipeline").size() - 1);
    }

    private String stateOf(FakeKurento server) {
        return get("/actuator/mediaservers/" + nameOf(server)).get("state").stringValue();
    }

    private String drain(FakeKurento server, boolean draining) {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{\"draining\": " + draining + "}");
        return ask(HttpRequest.newBuilder(at("/actuator/mediaservers/" + nameOf(server)))
                        .header("Content-Type", "application/json")
                        .POST(body))
                .get("state")
                .stringValue();
    }

    private JsonNode get(String path) {
        return ask(HttpRequest.newBuilder(at(path)));
    }

    private JsonNode ask(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json.readTree(answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String nameOf(FakeKurento server) {
        return server.uri().getAuthority();
    }

    private static Map<String, Object> signal(String link, String type, String sdp) {
        return Map.of("link", link, "epoch", 1, "description", Map.of("type", type, "sdp", sdp));
    }

    private static String chromiumsOffer() throws IOException {
        try (InputStream sample = FakeKurento.class.getResourceAsStream("/sdp/offers/chromium-156-sendrecv.sdp")) {
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\n", "\r\n");
        }
    }

    private record Two(Meeting meeting, PhoenixTopic therapist, PhoenixTopic guardian) {}
}
