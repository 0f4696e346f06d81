package org.sawt.media.kurento;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kurento.client.CertificateKeyType;
import org.kurento.client.IceCandidateFoundEvent;
import org.kurento.client.IceGatheringDoneEvent;
import org.kurento.client.MediaEvent;
import org.kurento.client.MediaTranscodingState;
import org.kurento.client.MediaTranscodingStateChangedEvent;
import org.sawt.media.LinkSignal;
import org.sawt.media.sdp.AudioDescription;
import org.sawt.media.sdp.DescriptionCheck;
import org.sawt.media.sdp.SessionDescriptions;

/** One end at the media server and the one offer that it answers. Lives on the room's strand. */
final class Negotiation {

    /** Whether an offer is the one that is being answered. */
    enum About {
        NOTHING,
        THIS,
        ANOTHER
    }

    private final RoutedLink link;
    private final RoomParts parts;
    private final LinkRoom room;
    private final Vitals vitals;
    private final ServerEnd end;
    private final Trickle trickle;
    private @Nullable Exchange exchange;
    private Instant offered = Instant.MAX;
    private boolean over;

    Negotiation(RoutedLink link, CertificateKeyType certificate, RoomParts parts, LinkRoom room) {
        this.link = link;
        this.parts = parts;
        this.room = room;
        this.vitals = new Vitals(link.leg().send(), parts.settings().patience());
        this.end = new ServerEnd(parts, certificate, event -> parts.strand().execute(() -> happened(event)));
        this.trickle = new Trickle(link.id(), parts.epoch(), end);
        then(end.ready(), _ -> {}, false);
    }

    ServerEnd end() {
        return end;
    }

    Vitals vitals() {
        return vitals;
    }

    About isAbout(AudioDescription offer) {
        if (exchange == null) {
            return About.NOTHING;
        }
        return exchange.isFor(offer) ? About.THIS : About.ANOTHER;
    }

    /** Whether {@code candidate} is, or may be, of the offer that is being answered. */
    boolean concerns(LinkSignal.Candidate candidate) {
        return exchange == null || exchange.concerns(candidate.usernameFragment());
    }

    void offer(AudioDescription offer) {
        Exchange started = new Exchange(offer);
        exchange = started;
        offered = parts.clock().instant();
        then(end.answer(offer.sdp()), answer -> answered(started, answer), true);
    }

    void repeat() {
        requireNonNull(exchange).said().forEach(signal -> room.say(link, signal));
    }

    void candidate(LinkSignal.Candidate candidate) {
        if (exchange != null && exchange.isAnswered()) {
            trickle.add(exchange, candidate);
        } else {
            trickle.await(candidate);
        }
    }

    void release() {
        over = true;
        end.release();
    }

    void forget() {
        over = true;
        end.forget();
    }

    private void answered(Exchange to, String answer) {
        switch (SessionDescriptions.answer(answer, to.offer())) {
            case DescriptionCheck.Accepted(var description) -> accept(to, description);
            case DescriptionCheck.Refused(var fault) ->
                room.setUpFailed(link, new IllegalStateException(fault.wire()), true);
        }
    }

    private void accept(Exchange to, AudioDescription answer) {
        say(to, new LinkSignal.Description(link.id(), parts.epoch(), "answer", answer.sdp()));
        room.answered(link);
        trickle.begin(to);
        then(end.gather(), _ -> {}, false);
    }

    private void happened(MediaEvent event) {
        if (over) {
            return;
        }
        boolean before = vitals.isConnected();
        vitals.hear(event, parts.clock().instant());
        switch (event) {
            case IceCandidateFoundEvent found -> found(found.getCandidate().getCandidate());
            case IceGatheringDoneEvent _ -> found("");
            case MediaTranscodingStateChangedEvent coding
            when coding.getState() == MediaTranscodingState.TRANSCODING -> room.transcoding(link);
            default -> {}
        }
        if (!before && vitals.isConnected()) {
            room.connected(Duration.between(offered, parts.clock().instant()));
        }
        room.changed(link);
    }

    private void found(String candidate) {
        Exchange current = exchange;
        if (current != null && current.isAnswered()) {
            trickle.found(current, candidate).ifPresent(signal -> say(current, signal));
        }
    }

    private void say(Exchange in, LinkSignal signal) {
        if (in.add(signal)) {
            room.say(link, signal);
        }
    }

    /** Goes on with the result, on the strand, unless this is over by then. An end that never was has been told of. */
    private <T extends @Nullable Object> void then(CompletableFuture<T> step, Consumer<T> next, boolean byOffer) {
        var _ = step.whenCompleteAsync(
                (result, failure) -> {
                    if (over) {
                        return;
                    }
                    if (failure == null) {
                        next.accept(result);
                    } else if (!byOffer || !end.isStillborn()) {
                        room.setUpFailed(link, failure, byOffer);
                    }
                },
                parts.strand());
    }
}
