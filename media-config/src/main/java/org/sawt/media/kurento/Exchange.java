package org.sawt.media.kurento;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.media.LinkSignal;
import org.sawt.media.sdp.AudioDescription;

/** One offer of a browser, and all that the media server says to it: kept, because who was away asks again. */
final class Exchange {

    /** An answer, as many candidates as a server with a dozen addresses has, and their end. */
    private static final int MOST_SAID = 64;

    private final AudioDescription offer;
    private final List<LinkSignal> said = new ArrayList<>();

    Exchange(AudioDescription offer) {
        this.offer = offer;
    }

    AudioDescription offer() {
        return offer;
    }

    boolean isFor(AudioDescription other) {
        return offer.sdp().equals(other.sdp());
    }

    /** Whether a candidate with this fragment belongs to it, and not to an offer before or after it. */
    boolean concerns(@Nullable String usernameFragment) {
        return usernameFragment == null
                || usernameFragment.isEmpty()
                || usernameFragment.equals(offer.usernameFragment());
    }

    boolean isAnswered() {
        return !said.isEmpty();
    }

    /** The answer comes first, then candidates; false when there are too many of them. */
    boolean add(LinkSignal signal) {
        return said.size() < MOST_SAID && said.add(signal);
    }

    List<LinkSignal> said() {
        return List.copyOf(said);
    }
}
