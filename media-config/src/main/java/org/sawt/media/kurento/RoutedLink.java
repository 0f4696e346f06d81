package org.sawt.media.kurento;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kurento.client.CertificateKeyType;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaFault;
import org.sawt.media.sdp.AudioDescription;
import org.sawt.media.sdp.SessionDescriptions;

/** A link that a browser was told of, whatever stands behind it at the media server. Lives on the room's strand. */
final class RoutedLink {

    private final String id;
    private final Leg leg;
    private final RoomParts parts;
    private final LinkRoom room;
    private final @Nullable Instant mends;
    private CertificateKeyType certificate = CertificateKeyType.RSA;
    private final List<LinkSignal.Candidate> ahead = new ArrayList<>();
    private Negotiation negotiation;
    private boolean mended;

    /** @param mends since when the link in whose place it stands was faulty; null where there was none */
    RoutedLink(String id, Leg leg, @Nullable Instant mends, RoomParts parts, LinkRoom room) {
        this.id = id;
        this.leg = leg;
        this.mends = mends;
        this.parts = parts;
        this.room = room;
        this.negotiation = new Negotiation(this, certificate, parts, room);
    }

    String id() {
        return id;
    }

    Leg leg() {
        return leg;
    }

    Link asLink() {
        return leg.link(id);
    }

    ServerEnd end() {
        return negotiation.end();
    }

    Vitals vitals() {
        return negotiation.vitals();
    }

    /** What is wrong with it; {@code expected}: a voice should be flowing on it now. */
    Optional<MediaFault> fault(boolean expected) {
        return vitals().fault(expected, parts.clock().instant());
    }

    /** How long it took to mend, if it stands in the place of a faulty one and carries now; said once. */
    Optional<Duration> mended(boolean expected) {
        if (mends == null || mended || !vitals().carries(expected)) {
            return Optional.empty();
        }
        mended = true;
        return Optional.of(Duration.between(mends, parts.clock().instant()));
    }

    /** Whether this offer needs another end than the one there is. */
    boolean isRenewedBy(AudioDescription offer) {
        return negotiation.isAbout(offer) == Negotiation.About.ANOTHER;
    }

    /**
     * The same offer again gets the same answer again; another one, as in a restart of ICE, gets a fresh end. With the
     * certificate of the end before, a browser would take it for that end and go on with the old keys.
     */
    void offer(AudioDescription offer) {
        switch (negotiation.isAbout(offer)) {
            case NOTHING -> negotiation.offer(offer);
            case THIS -> negotiation.repeat();
            case ANOTHER -> {
                negotiation.release();
                certificate = certificate == CertificateKeyType.RSA ? CertificateKeyType.ECDSA : CertificateKeyType.RSA;
                negotiation = new Negotiation(this, certificate, parts, room);
                room.changed(this);
                negotiation.offer(offer);
                ahead.forEach(negotiation::candidate);
                ahead.clear();
            }
        }
    }

    /** One of another offer may be of the next, which perhaps has to wait for its end. */
    void candidate(LinkSignal.Candidate candidate) {
        if (negotiation.concerns(candidate)) {
            negotiation.candidate(candidate);
        } else if (ahead.size() < SessionDescriptions.MOST_CANDIDATES) {
            ahead.add(candidate);
        }
    }

    void release() {
        negotiation.release();
    }

    /** The whole pipeline goes, or the server is dead: there is nothing to release. */
    void forget() {
        negotiation.forget();
    }
}
