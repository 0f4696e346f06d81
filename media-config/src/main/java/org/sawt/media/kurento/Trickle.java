package org.sawt.media.kurento;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kurento.client.IceCandidate;
import org.sawt.media.LinkSignal;
import org.sawt.media.sdp.CandidateCheck;
import org.sawt.media.sdp.Candidates;
import org.sawt.media.sdp.SessionDescriptions;

/**
 * The candidates of one negotiation, both ways: those of the browser wait until the server has taken the offer, those of
 * the server do not come before the answer. Lives on the room's strand.
 */
final class Trickle {

    /** Of one browser in one negotiation; the server itself tries 25. */
    private static final int MOST = SessionDescriptions.MOST_CANDIDATES;

    private final String link;
    private final int epoch;
    private final ServerEnd end;
    private final List<LinkSignal.Candidate> early = new ArrayList<>();
    private int added;

    Trickle(String link, int epoch, ServerEnd end) {
        this.link = link;
        this.epoch = epoch;
        this.end = end;
    }

    /** Of the browser, before the server has answered. */
    void await(LinkSignal.Candidate candidate) {
        if (early.size() < MOST) {
            early.add(candidate);
        }
    }

    /** The server has answered: those who waited may go. */
    void begin(Exchange exchange) {
        early.forEach(candidate -> add(exchange, candidate));
        early.clear();
    }

    /** Of the browser. One that the server cannot use costs a path, not the link. */
    void add(Exchange exchange, LinkSignal.Candidate candidate) {
        if (exchange.concerns(candidate.usernameFragment()) && added < MOST) {
            added++;
            var _ = end.add(
                    new IceCandidate(candidate.candidate(), exchange.offer().mid(), 0));
        }
    }

    /** Of the server, or the end of them where {@code candidate} is empty: as the browser may hear it, if it may. */
    Optional<LinkSignal.Candidate> found(Exchange exchange, String candidate) {
        var signal = new LinkSignal.Candidate(
                link, epoch, candidate, exchange.offer().mid(), 0, null);
        return switch (Candidates.check(signal)) {
            case CandidateCheck.Accepted _, CandidateCheck.End _ -> Optional.of(signal);
            case CandidateCheck.Skipped _, CandidateCheck.Refused _ -> Optional.empty();
        };
    }
}
