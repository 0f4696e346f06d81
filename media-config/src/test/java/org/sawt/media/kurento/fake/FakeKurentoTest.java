package org.sawt.media.kurento.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kurento.client.KurentoClient;
import org.kurento.client.MediaPipeline;
import org.kurento.client.MediaType;
import org.kurento.client.WebRtcEndpoint;
import org.kurento.client.internal.server.KurentoServerException;

/** The fake as kurento-client sees it. */
class FakeKurentoTest {

    private static final String OFFER = String.join(
            "\r\n",
            "v=0",
            "o=- 1 2 IN IP4 127.0.0.1",
            "s=-",
            "t=0 0",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111",
            "a=mid:7",
            "a=sendonly",
            "a=rtpmap:111 opus/48000/2",
            "");

    private final FakeKurento fake = FakeKurento.start();
    private final KurentoClient client = KurentoClient.create(fake.uri().toString());

    @AfterEach
    void stop() {
        client.destroy();
        fake.close();
    }

    @Test
    void anEndpointAnswersOneOfferAndThenFindsItsCandidates() {
        var endpoint = endpoint();
        List<String> found = new CopyOnWriteArrayList<>();
        endpoint.addIceCandidateFoundListener(
                event -> found.add(event.getCandidate().getCandidate()));

        endpoint.gatherCandidates();
        assertThat(endpoint.processOffer(OFFER)).contains("a=mid:7", "a=recvonly", "a=fingerprint:sha-256 ");
        assertThat(found).isEmpty();
        endpoint.gatherCandidates();

        await().until(() -> found.size() == 2);
        assertThatThrownBy(() -> endpoint.processOffer(OFFER)).satisfies(thrown -> assertCode(thrown, 40208));
    }

    @Test
    void aReleasedPipelineTakesItsEndpointsAndTheirConnections() {
        var pipeline = client.createMediaPipeline();
        var one = new WebRtcEndpoint.Builder(pipeline).build();
        var two = new WebRtcEndpoint.Builder(pipeline).build();
        one.connect(two, MediaType.AUDIO);
        assertThat(fake.object(one.getId()).sinks()).containsExactly(two.getId());

        two.release();
        assertThat(fake.object(one.getId()).sinks()).isEmpty();
        pipeline.release();

        assertThat(fake.objects()).isEmpty();
        assertThatThrownBy(one::getName).satisfies(thrown -> assertCode(thrown, 40101));
    }

    @Test
    void stepsFailAsOftenAsTheyAreTold() {
        fake.fail("create WebRtcEndpoint", Refusal.notEnoughResources(), 1);

        assertThatThrownBy(this::endpoint).satisfies(thrown -> assertCode(thrown, 40009));
        assertThat(endpoint()).isNotNull();
    }

    @Test
    void eventsReachWhoSubscribed() {
        var endpoint = endpoint();
        List<String> states = new CopyOnWriteArrayList<>();
        endpoint.addIceComponentStateChangedListener(
                event -> states.add(event.getState().name()));
        var data = new JsonObject();
        data.addProperty("componentId", 1);
        data.addProperty("streamId", 1);
        data.addProperty("state", "FAILED");

        fake.fire(endpoint.getId(), "IceComponentStateChanged", data);

        await().untilAsserted(() -> assertThat(states).containsExactly("FAILED"));
    }

    @Test
    void anObjectIsHeldByWhoeverAskedIt() {
        var pipeline = client.createMediaPipeline();
        var other = KurentoClient.create(fake.uri().toString());
        assertThat(other.getById(pipeline.getId(), MediaPipeline.class).getName())
                .isEqualTo(pipeline.getId());

        other.destroy();
        assertThat(fake.objects()).hasSize(1);
    }

    @Test
    void afterDeathItComesBackEmpty() {
        endpoint();
        fake.die();
        assertThat(fake.connections()).isZero();

        fake.comeBack();

        assertThat(fake.objects()).isEmpty();
        var again = KurentoClient.create(fake.uri().toString());
        assertThat(again.createMediaPipeline().getTags()).isEmpty();
        again.destroy();
    }

    private WebRtcEndpoint endpoint() {
        return new WebRtcEndpoint.Builder(client.createMediaPipeline()).build();
    }

    private static void assertCode(Throwable thrown, int code) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        KurentoServerException.class,
                        error -> assertThat(error.getCode()).isEqualTo(code));
    }
}
