package org.sawt.media.kurento;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kurento.client.CertificateKeyType;
import org.kurento.client.IceCandidate;
import org.kurento.client.ListenerSubscription;
import org.kurento.client.MediaEvent;
import org.kurento.client.MediaPipeline;
import org.kurento.client.MediaType;
import org.kurento.client.Stats;
import org.kurento.client.WebRtcEndpoint;

/**
 * One WebRtcEndpoint at the media server, from the wish for it to its release. It answers one offer in its life, because
 * Kurento can neither restart ICE nor negotiate again.
 */
final class ServerEnd {

    private final Calls calls;
    private final Releases releases;
    private final CertificateKeyType certificate;
    private final CompletableFuture<WebRtcEndpoint> created;
    private final CompletableFuture<WebRtcEndpoint> ready;
    private boolean released;

    /**
     * @param certificate which of the two that all ends of a media server share
     * @param events hears everything that the server says about it, on any thread
     */
    ServerEnd(RoomParts parts, CertificateKeyType certificate, Consumer<MediaEvent> events) {
        this.certificate = certificate;
        this.calls = parts.calls();
        this.releases = parts.releases();
        this.created = parts.pipeline().thenCompose(this::create);
        this.ready = created.thenCompose(endpoint -> subscribed(endpoint, events));
    }

    /** Made, and heard: events that come before somebody listens are lost. */
    CompletableFuture<WebRtcEndpoint> ready() {
        return ready;
    }

    /** Its life at the server has begun, or never will. */
    CompletableFuture<?> begun() {
        return created;
    }

    CompletableFuture<String> answer(String offer) {
        return ready.thenCompose(endpoint -> calls.call(answer -> endpoint.processOffer(offer, answer)));
    }

    CompletableFuture<Void> gather() {
        return ready.thenCompose(endpoint -> calls.call(endpoint::gatherCandidates));
    }

    CompletableFuture<Void> add(IceCandidate candidate) {
        return ready.thenCompose(endpoint -> calls.call(done -> endpoint.addIceCandidate(candidate, done)));
    }

    CompletableFuture<Void> connect(ServerEnd sink) {
        return ready.thenCombine(sink.ready, Pair::new)
                .thenCompose(ends -> calls.call(done -> ends.source.connect(ends.sink, MediaType.AUDIO, done)));
    }

    CompletableFuture<Void> disconnect(ServerEnd sink) {
        return ready.thenCombine(sink.ready, Pair::new)
                .thenCompose(ends -> calls.call(done -> ends.source.disconnect(ends.sink, MediaType.AUDIO, done)));
    }

    CompletableFuture<@Nullable Map<String, Stats>> statistics() {
        return ready.thenCompose(
                endpoint -> calls.<@Nullable Map<String, Stats>>call(done -> endpoint.getStats(MediaType.AUDIO, done)));
    }

    /** Whether it never came to be; whoever asked for it has been told. */
    boolean isStillborn() {
        return ready.isCompletedExceptionally();
    }

    boolean isReleased() {
        return released;
    }

    /** Final; also of what is still on its way. Its connections at the server end with it. */
    void release() {
        if (!released) {
            released = true;
            var _ = created.thenAccept(endpoint -> releases.release("endpoint", endpoint));
        }
    }

    /** The whole pipeline goes, or the server is dead: there is nothing to release. */
    void forget() {
        released = true;
    }

    private CompletableFuture<WebRtcEndpoint> create(MediaPipeline pipeline) {
        return calls.create(
                new WebRtcEndpoint.Builder(pipeline).withCertificateKeyType(certificate)::buildAsync,
                late -> releases.release("endpoint", late));
    }

    private CompletableFuture<WebRtcEndpoint> subscribed(WebRtcEndpoint endpoint, Consumer<MediaEvent> events) {
        List<CompletableFuture<ListenerSubscription>> all = List.of(
                calls.call(done -> endpoint.addIceCandidateFoundListener(events::accept, done)),
                calls.call(done -> endpoint.addIceGatheringDoneListener(events::accept, done)),
                calls.call(done -> endpoint.addIceComponentStateChangedListener(events::accept, done)),
                calls.call(done -> endpoint.addDtlsConnectionStateChangeListener(events::accept, done)),
                calls.call(done -> endpoint.addNewCandidatePairSelectedListener(events::accept, done)),
                calls.call(done -> endpoint.addMediaFlowInStateChangedListener(events::accept, done)),
                calls.call(done -> endpoint.addMediaFlowOutStateChangedListener(events::accept, done)),
                calls.call(done -> endpoint.addMediaTranscodingStateChangedListener(events::accept, done)));
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).thenApply(_ -> endpoint);
    }

    private record Pair(WebRtcEndpoint source, WebRtcEndpoint sink) {}
}
