package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.TestStaff;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Messages over HTTP, as Supabase's clients and pages of our own send them. */
class BroadcastHttpTests extends RealtimeScenario {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BATCH = "/realtime/v1/api/broadcast?apikey=publishable&vsn=2.0.0";

    @Test
    void aBatchIsHeardByEverybodyOnItsChannelsAndKept() throws Exception {
        PhoenixTopic board = member(therapist, "board");
        PhoenixTopic childs = member(therapist, "iep_" + student);

        HttpResponse<String> answer = post(therapist, BATCH, """
                {"messages": [{"topic": "board", "event": "said", "payload": {"n": 1}},
                              {"topic": "iep_%s", "event": "said", "payload": [2], "private": true}]}""".formatted(student));

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(board.expect("broadcast").at("/payload/n").asInt()).isEqualTo(1);
        JsonNode heard = childs.expect("broadcast");
        assertThat(heard.at("/payload/0").asInt()).isEqualTo(2);
        assertThat(heard.at("/meta/position").asLong()).isPositive();
    }

    @Test
    void oneMessageNamesItsChannelAndEventInTheAddress() throws Exception {
        PhoenixTopic topic = member(therapist, "iep:" + student);
        String address = "/realtime/v1/api/broadcast/iep%3A" + student + "/events/sc%20ored?private=true";

        assertThat(post(therapist, address, "{\"n\": 1}").statusCode()).isEqualTo(202);
        assertThat(post(therapist, address, new byte[] {0, -1}, "application/octet-stream")
                        .statusCode())
                .isEqualTo(202);

        JsonNode json = topic.expect("broadcast");
        assertThat(json.get("event").asString()).isEqualTo("sc ored");
        assertThat(json.at("/payload/n").asInt()).isEqualTo(1);
        assertThat(topic.expect("broadcast").get("bytes").binaryValue()).containsExactly(0, -1);
    }

    @Test
    void ofABatchWithAForbiddenMessageNothingIsSent() throws Exception {
        PhoenixTopic board = member(therapist, "board");
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);

        HttpResponse<String> answer = post(colleague, BATCH, """
                {"messages": [{"topic": "board", "event": "said", "payload": 1},
                              {"topic": "iep_%s", "event": "said", "payload": 2}]}""".formatted(student));
        post(therapist, BATCH, "{\"messages\": [{\"topic\": \"board\", \"event\": \"said\", \"payload\": 3}]}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).get("code").asString()).isEqualTo("forbidden");
        assertThat(json(answer).get("message").asString()).contains("may not send");
        assertThat(board.expect("broadcast").get("payload").asInt()).isEqualTo(3);
    }

    @Test
    void theSameNameInAnotherClinicHearsNothing() throws Exception {
        Caller.Staff stranger = new TestClinic(jdbc).staff(StaffRole.THERAPIST);
        PhoenixTopic here = member(therapist, "board");
        String message = "{\"messages\": [{\"topic\": \"board\", \"event\": \"said\", \"payload\": \"%s\"}]}";

        assertThat(post(stranger, BATCH, message.formatted("theirs")).statusCode())
                .isEqualTo(202);
        assertThat(post(therapist, BATCH, message.formatted("ours")).statusCode())
                .isEqualTo(202);

        assertThat(here.expect("broadcast").get("payload").asString()).isEqualTo("ours");
    }

    @Test
    void whatIsWrongIsSaidAsSupabaseDoesAndNeverByNotFound() throws Exception {
        assertRefused(post(therapist, BATCH, "{\"messages\": []}"), 422, "too_large");
        assertRefused(post(therapist, BATCH, "{\"messages\": [{\"topic\": \"board\"}]}"), 422, "malformed");
        assertRefused(post(therapist, BATCH, "{\"messages\": [null]}"), 422, "malformed");
        assertRefused(post(therapist, BATCH, "{"), 422, "malformed");
        assertRefused(
                post(therapist, BATCH, "{\"messages\": [{\"topic\": \"iep:1\", \"event\": \"e\", \"payload\": 1}]}"),
                422,
                "unknown_topic");
        assertRefused(post(null, BATCH, "{\"messages\": []}"), 401, "unauthorized");
        assertRefused(
                post("not a token", BATCH, "{}".getBytes(StandardCharsets.UTF_8), "application/json"),
                401,
                "unauthorized");
    }

    @Test
    void aPageOfOursSendsByItsSessionWithTheHeaderAgainstForgery() throws Exception {
        TestStaff.Member member = clinic.member(StaffRole.THERAPIST);
        PhoenixTopic board = member(member.caller(), "board");
        String message = "{\"messages\": [{\"topic\": \"board\", \"event\": \"said\", \"payload\": 1}]}";
        try (Browser browser = new Browser(port).signedIn(member.email(), TestStaff.PASSWORD)) {
            assertThat(browser.send("POST", "/api/broadcast", message).status()).isEqualTo(202);
            board.expect("broadcast");
            assertThat(browser.withoutCsrfHeader()
                            .send("POST", "/api/broadcast", message)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void aPageOfAnotherHostMayNotAskAndOneThatIsAllowedMay() throws Exception {
        HttpRequest.Builder ask = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + BATCH))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,apikey,content-type");

        HttpResponse<String> foreign = send(ask.copy().header("Origin", "https://elsewhere.example"));
        HttpResponse<String> own = send(ask.copy().header("Origin", "http://127.0.0.1:" + port));

        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).isEqualTo(200);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("code").asString()).isEqualTo(code);
    }

    private HttpResponse<String> post(@Nullable Caller caller, String address, String json) throws Exception {
        return post(
                caller == null ? null : tokens.mint(caller).value(),
                address,
                json.getBytes(StandardCharsets.UTF_8),
                "application/json");
    }

    private HttpResponse<String> post(Caller caller, String address, byte[] body, String type) throws Exception {
        return post(tokens.mint(caller).value(), address, body, type);
    }

    private HttpResponse<String> post(@Nullable String token, String address, byte[] body, String type)
            throws Exception {
        HttpRequest.Builder request = request(address, type, body);
        return send(token == null ? request : request.header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder request(String address, String type, byte[] body) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
