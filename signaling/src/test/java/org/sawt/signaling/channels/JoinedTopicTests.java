package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

class JoinedTopicTests extends LiveChannels {

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "2.0.0"})
    void aHeartbeatIsAnswered(String vsn) {
        assertThat(connect(PhoenixClient.at(port).query("vsn=" + vsn))
                        .heartbeat()
                        .expectOk())
                .isEmpty();
    }

    @Test
    void aJoinIsAnsweredBeforeAnythingElseIsSaid() {
        PhoenixTopic topic = connect().join("echo:order", token());

        assertThat(topic.joined().get("welcome").stringValue()).isEqualTo("order");
        assertThat(topic.nextEvent()).isEqualTo("first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "2.0.0"})
    void aPushIsAnsweredWithItsOwnRef(String vsn) {
        PhoenixTopic topic = connect(PhoenixClient.at(port).query("vsn=" + vsn))
                .join("echo:push", token())
                .expectOk();

        PhoenixReply first = topic.push("echo", Map.of("text", "one"));
        PhoenixReply second = topic.push("echo", Map.of("text", "مرحبا"));

        assertThat(second.expectOk().get("text").stringValue()).isEqualTo("مرحبا");
        assertThat(first.expectOk().get("text").stringValue()).isEqualTo("one");
    }

    @Test
    void refusalsAndFailuresAreAnswersToo() {
        PhoenixTopic topic = connect().join("echo:refusals", token()).expectOk();

        topic.push("refuse").expectError("not_admitted");
        topic.push("echo", Map.of("txt", "no text")).expectError("malformed");
        topic.push("echo", Map.of("text", 5)).expectError("malformed");
        topic.push("nonsense").expectError("unknown_event");
        assertThat(topic.push("break").expectError("internal").get("message").stringValue())
                .isEqualTo("internal error");
        assertThat(topic.push("echo", Map.of("text", "still here")).expectOk()).isNotEmpty();
    }

    @Test
    void onlyTheFirstAnswerToAPushIsSent() {
        PhoenixClient client = connect();
        PhoenixTopic topic = client.join("echo:twice", token()).expectOk();

        assertThat(topic.push("twice").expectOk().get("answer").intValue()).isEqualTo(1);
        client.heartbeat().expectOk();
        assertThat(topic.received("phx_reply")).isEmpty();
    }

    @Test
    void aTopicIsUnknownForbiddenOverOrBroken() {
        PhoenixClient client = connect();

        client.join("nothing:here", token()).expectError("unknown_topic");
        client.join("realtime:public", token()).expectError("unknown_topic");
        client.join("echo:forbidden", token()).expectError("forbidden");
        client.join("echo:thrown", token()).expectError("session_ended");
        client.join("echo:broken", token()).expectError("internal");
        client.push(null, "echo:never", "echo", Map.of()).expectError("not_joined");
        client.push(null, "phoenix", "nonsense", Map.of()).expectError("unknown_event");
    }

    @Test
    void aMessageReachesEveryChannelInTheOrderInWhichItWasSent() {
        List<PhoenixTopic> everybody = IntStream.range(0, 3)
                .mapToObj(one -> connect().join("echo:all", token()).expectOk())
                .toList();

        await().until(() -> echo.channelsOn("all").size() == 3);
        IntStream.range(0, 50).forEach(i -> echo.broadcast("all", Outgoing.of("tick", Map.of("n", i))));

        everybody.forEach(topic -> IntStream.range(0, 50)
                .forEach(i ->
                        assertThat(topic.expect("tick").get("n").intValue()).isEqualTo(i)));
    }

    @Test
    void aClientLeavesAndItsFeatureHearsItOnce() {
        PhoenixTopic topic = connect().join("echo:leaving", token()).expectOk();

        topic.leave().expectOk();
        topic.expect("phx_close");
        topic.push("echo", Map.of("text", "too late")).expectError("not_joined");

        awaitHeard("leaving", "LEFT");
    }

    @Test
    void leavingWhatIsNotJoinedIsOkAsInPhoenix() {
        PhoenixClient client = connect();
        PhoenixTopic refused = client.join("echo:forbidden", token());
        refused.expectError("forbidden");

        refused.leave().expectOk();
    }

    @Test
    void aFeatureThatEndsAChannelHearsNothingMore() {
        PhoenixClient client = connect();
        PhoenixTopic topic = client.join("echo:over", token()).expectOk();
        PhoenixTopic other = client.join("echo:as-asked", token()).expectOk();

        topic.push("over");
        topic.expectClosed("session_ended");
        other.push("leave").expectOk();
        assertThat(other.expect("phx_close")).isEmpty();

        client.heartbeat().expectOk();
        awaitHeard("over", "over");
        awaitHeard("as-asked", "leave");
    }

    @Test
    void aSecondJoinOfTheSameTopicReplacesTheFirst() {
        PhoenixClient client = connect();
        PhoenixTopic first = client.join("echo:again", token()).expectOk();
        PhoenixTopic second = client.join("echo:again", token()).expectOk();

        first.expect("phx_close");
        awaitHeard("again", "DROPPED");
        first.push("echo", Map.of("text", "old")).expectError("not_joined");
        first.leave().expectOk();
        assertThat(second.push("echo", Map.of("text", "new")).expectOk()).isNotEmpty();
        await().until(() -> echo.channelsOn("again").size() == 1);
    }

    @Test
    void aLostSocketEndsEverythingThatWasJoinedOnIt() {
        PhoenixClient client = connect();
        client.join("echo:dropped-1", token()).expectOk();
        client.join("echo:dropped-2", token()).expectOk();

        client.drop();

        awaitHeard("dropped-1", "DROPPED");
        awaitHeard("dropped-2", "DROPPED");
    }

    @Test
    void aClosedChannelTakesMessagesAndDoesNothing() {
        PhoenixTopic topic = connect().join("echo:closed", token()).expectOk();
        await().until(() -> !echo.channelsOn("closed").isEmpty());
        Channel channel = echo.takeOut("closed");
        channel.close();
        topic.expect("phx_close");

        channel.send(Outgoing.of("late", Map.of()));
        channel.close(Refusal.of(RefusalCode.REMOVED, "late"));

        topic.push("echo").expectError("not_joined");
        assertThat(topic.received("late")).isEmpty();
        assertThat(topic.received("phx_close")).isEmpty();
    }
}
