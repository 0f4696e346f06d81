package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.TopicHandler.Attempt;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What may happen between a join and its decision. */
class PendingJoinTests extends LiveChannels {

    private static final Channel.Listener SILENT = new Channel.Listener() {
        @Override
        public void pushed(Channel.Push push) {}

        @Override
        public void closed(Channel.Cause cause) {}
    };

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void pushesWaitForTheDecisionAndComeInOrder() {
        PhoenixTopic topic = connect().join("echo:undecided", token());
        Attempt attempt = undecided();
        PhoenixReply one = topic.push("echo", Map.of("text", "one"));
        PhoenixReply two = topic.push("refuse");

        echo.accept(attempt);

        topic.expectOk();
        assertThat(one.expectOk().get("text").stringValue()).isEqualTo("one");
        two.expectError("not_admitted");
    }

    @Test
    void whatIsSentAsAChannelBeginsFollowsTheAnswer() {
        PhoenixClient client = connect();
        client.join("echo:undecided", token());

        undecided().accept(Map.of(), SILENT, channel -> channel.send(Outgoing.of("second", Map.of())));

        assertThat(nextOf(client)).isEqualTo("phx_reply");
        assertThat(nextOf(client)).isEqualTo("second");
    }

    private static String nextOf(PhoenixClient client) {
        return client.inbox()
                .take("anything", frame -> "echo:undecided".equals(frame.topic()))
                .event();
    }

    @Test
    void whatCannotBeginRefusesTheJoinAndLeavesNothing() {
        PhoenixTopic topic = connect().join("echo:undecided", token());
        Attempt attempt = undecided();

        assertThatThrownBy(() -> attempt.accept(Map.of(), SILENT, _ -> {
                    throw new IllegalStateException("broken on purpose");
                }))
                .hasMessage("broken on purpose");

        topic.push("echo").expectError("not_joined");
    }

    @Test
    void aChannelThatIsClosedAsItBeginsIsAnsweredFirst() {
        PhoenixClient client = connect();
        PhoenixTopic topic = client.join("echo:undecided", token());

        undecided().accept(Map.of(), SILENT, channel -> channel.close(Refusal.of(RefusalCode.REVOKED, "not any more")));

        assertThat(nextOf(client)).isEqualTo("phx_reply");
        topic.expectClosed("revoked");
    }

    @Test
    void pushesOfARefusedJoinAreRefused() {
        PhoenixTopic topic = connect().join("echo:undecided", token());
        Attempt attempt = undecided();
        PhoenixReply push = topic.push("echo", Map.of("text", "one"));

        attempt.refuse(Refusal.of(RefusalCode.SESSION_FULL, "full"));

        topic.expectError("session_full");
        push.expectError("not_joined");
    }

    @Test
    void tooManyWaitingPushesAreRefusedAndTheJoinLives() {
        PhoenixClient client = connect();
        PhoenixTopic topic = client.join("echo:undecided", token());
        Attempt attempt = undecided();
        IntStream.range(0, 32).forEach(i -> topic.push("echo", Map.of("text", "fits")));

        assertThat(topic.push("echo")
                        .expectError("rate_limited")
                        .get("retry_after")
                        .intValue())
                .isPositive();

        echo.accept(attempt);
        topic.expectOk();
    }

    @Test
    void aJoinThatWasLeftIsAnsweredAndTheLateAcceptanceComesToNothing() {
        PhoenixTopic topic = connect().join("echo:undecided", token());
        Attempt attempt = undecided();

        topic.leave().expectOk();
        topic.expectError("not_joined");
        Channel channel = echo.accept(attempt);
        channel.send(Outgoing.of("nobody", Map.of()));

        await().until(() -> echo.heardOn("undecided").contains("LEFT"));
        topic.push("echo").expectError("not_joined");
        assertThat(topic.received("nobody")).isEmpty();
    }

    @Test
    void aJoinOfALostSocketComesToNothing() {
        PhoenixClient client = connect();
        client.join("echo:undecided", token());
        Attempt attempt = undecided();
        int before = dropped();

        client.drop();
        nothingIsLeft();
        echo.accept(attempt);

        await().until(() -> dropped() == before + 1);
    }

    @Test
    void aSecondJoinDecidesTheFirst() {
        PhoenixClient client = connect();
        PhoenixTopic first = client.join("echo:undecided", token());
        Attempt earlier = undecided();
        PhoenixTopic second = client.join("echo:undecided", token());
        Attempt later = undecided();

        first.expectError("not_joined");
        echo.accept(earlier);
        echo.accept(later);
        second.expectOk();

        assertThat(second.push("echo", Map.of("text", "second")).expectOk()).isNotEmpty();
    }

    @Test
    void aRightThatIsLostWhileAJoinIsUndecidedRefusesIt() {
        Caller.Staff caller = TestTokens.somebody();
        PhoenixTopic topic = connect()
                .join(
                        "echo:undecided",
                        Map.of("access_token", tokens.mint(caller).value()));
        Attempt attempt = undecided();

        events.publishEvent(new AccessRevoked.OfStaff(caller.id()));

        topic.expectError("revoked");
        echo.accept(attempt);
        awaitHeard("undecided", "REVOKED");
    }

    @Test
    void whoAcceptsWhatItRefusedHearsThatNobodyIsThere() {
        PhoenixTopic topic = connect().join("echo:undecided", token());
        Attempt attempt = undecided();

        attempt.refuse(Refusal.of(RefusalCode.SESSION_FULL, "full"));
        echo.accept(attempt);

        topic.expectError("session_full");
        awaitHeard("undecided", "DROPPED");
    }

    @Test
    void aJoinWithoutADatabaseIsToComeAgain() {
        assertThat(connect()
                        .join("echo:away", token())
                        .expectError("unavailable")
                        .get("retry_after")
                        .intValue())
                .isPositive();
    }

    @Test
    void aTopicThatIsJoinedAgainCountsOnce() {
        PhoenixClient client = connect();
        for (int time = 0; time < 3; time++) {
            client.join("echo:again", token()).expectOk();
        }

        await().until(() -> joined() == 1);
        client.drop();
        await().until(() -> joined() == 0);
    }

    private double joined() {
        return meters.get("sawt.channels.joined").tag("prefix", "echo").gauge().value();
    }

    @Test
    void aRightThatIsLostBetweenVerificationAndAcceptanceEndsTheChannel() {
        Caller.Staff caller = TestTokens.somebody();
        CountDownLatch verified = new CountDownLatch(1);
        tokens.hold(verified);
        PhoenixClient client = connect();
        PhoenixTopic topic = client.join(
                "echo:slow", Map.of("access_token", tokens.mint(caller).value()));
        client.heartbeat().expectOk();

        events.publishEvent(new AccessRevoked.OfStaff(caller.id()));
        verified.countDown();

        topic.expectOk().expectClosed("revoked");
        awaitHeard("slow", "REVOKED");
    }

    private Attempt undecided() {
        await("an attempt").until(() -> !echo.undecided().isEmpty());
        return echo.undecided().removeFirst();
    }

    private int dropped() {
        return (int)
                echo.heardOn("undecided").stream().filter("DROPPED"::equals).count();
    }
}
