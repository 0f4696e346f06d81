package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.InvitationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class LostRightsTests extends LiveChannels {

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void aJoinWithoutAGoodTokenIsRefused() {
        PhoenixClient client = connect();

        client.join("echo:token", Map.of()).expectError("unauthorized");
        client.join("echo:token", Map.of("access_token", "forged")).expectError("unauthorized");
        client.join("echo:token", Map.of("access_token", 5)).expectError("malformed");
        String late = tokens.any();
        clock.advance(TestTokens.LIFETIME.plusSeconds(1));
        client.join("echo:token", Map.of("access_token", late)).expectError("token_expired");
        assertThat(echo.heardOn("token")).isEmpty();
    }

    @Test
    void aTopicOutlivesItsTokenByTheLeewayOnly() {
        PhoenixClient client = connect();
        PhoenixTopic topic = client.join("echo:expiry", token()).expectOk();

        clock.advance(TestTokens.LIFETIME.plus(Duration.ofSeconds(29)));
        client.heartbeat().expectOk();
        reaper.sweep();
        assertThat(topic.push("echo", Map.of("text", "still")).expectOk()).isNotEmpty();

        clock.advance(Duration.ofSeconds(2));
        topic.expectFailed("token_expired");
        awaitHeard("expiry", "echo", "DROPPED");
        topic.push("echo").expectError("not_joined");
    }

    @Test
    void aFresherTokenKeepsTheTopic() {
        PhoenixClient client = connect();
        Caller.Staff caller = TestTokens.somebody();
        PhoenixTopic topic = client.join("echo:fresh", tokenOf(caller)).expectOk();

        clock.advance(TestTokens.LIFETIME.minusSeconds(10));
        topic.push("access_token", tokenOf(caller)).expectOk();
        clock.advance(Duration.ofMinutes(5));
        client.heartbeat().expectOk();
        reaper.sweep();

        assertThat(topic.push("echo", Map.of("text", "still")).expectOk()).isNotEmpty();
    }

    @Test
    void somebodyElsesTokenOrABadOneChangesNothing() {
        PhoenixClient client = connect();
        PhoenixTopic topic = client.join("echo:swap", token()).expectOk();

        topic.push("access_token", token()).expectError("forbidden");
        topic.push("access_token", Map.of("access_token", "forged")).expectError("unauthorized");
        topic.push("access_token", Map.of()).expectError("unauthorized");

        assertThat(topic.push("echo", Map.of("text", "still")).expectOk()).isNotEmpty();
    }

    @Test
    void aRevokedLinkThrowsOutWhoeverUsedItAndNobodyElse() {
        InvitationId revoked = InvitationId.next();
        PhoenixTopic thrownOut =
                connect().join("echo:revoked-1", tokenOf(guest(revoked))).expectOk();
        PhoenixTopic also =
                connect().join("echo:revoked-2", tokenOf(guest(revoked))).expectOk();
        PhoenixTopic stays = connect()
                .join("echo:stays", tokenOf(guest(InvitationId.next())))
                .expectOk();

        events.publishEvent(new AccessRevoked.OfInvitation(revoked));

        thrownOut.expectClosed("revoked");
        also.expectClosed("revoked");
        awaitHeard("revoked-1", "REVOKED");
        awaitHeard("revoked-2", "REVOKED");
        assertThat(stays.push("echo", Map.of("text", "still")).expectOk()).isNotEmpty();
    }

    @Test
    void whatStillWaitsForWhoLostTheRightIsNotSent() {
        InvitationId revoked = InvitationId.next();
        Outgoing big = Outgoing.of("big", Map.of("text", "x".repeat(16_000)));
        try (RawSocket deaf = new RawSocket(port)) {
            deaf.sendText("[\"1\",\"1\",\"echo:waits\",\"phx_join\",{\"access_token\":\"%s\"}]"
                    .formatted(tokens.mint(guest(revoked)).value()));
            await().until(() -> echo.channelsOn("waits").size() == 1);
            Channel channel = echo.channelsOn("waits").getFirst();
            while (channel.hasRoom()) {
                channel.send(big);
            }

            events.publishEvent(new AccessRevoked.OfInvitation(revoked));

            assertThat(channel.hasRoom()).as("only the farewell waits").isTrue();
        }
        awaitHeard("waits", "REVOKED");
    }

    @Test
    void whoSignsInAgainAfterARevocationIsWelcome() {
        Caller.Staff caller = TestTokens.somebody();
        events.publishEvent(new AccessRevoked.OfStaff(caller.id()));
        clock.advance(Duration.ofMillis(1));

        PhoenixTopic topic = connect().join("echo:back", tokenOf(caller)).expectOk();

        assertThat(topic.push("echo", Map.of("text", "back")).expectOk()).isNotEmpty();
    }

    private Map<String, String> tokenOf(Caller caller) {
        return Map.of("access_token", tokens.mint(caller).value());
    }

    private static Caller.Guest guest(InvitationId invitation) {
        return new Caller.Guest(invitation, AppointmentId.next(), ClinicId.next(), GuestRole.GUARDIAN);
    }
}
