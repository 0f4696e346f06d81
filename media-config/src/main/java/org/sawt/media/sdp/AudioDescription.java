package org.sawt.media.sdp;

import java.util.Map;
import java.util.Set;

/**
 * A description that passed.
 *
 * @param sdp the text to pass on: as it came, without the candidates that are to be skipped, and with all that concerns
 *     transport inside the section
 * @param mid the name of its only section
 * @param usernameFragment of the sender's ICE; candidates with another belong to another generation
 * @param payloads the payload types that its section lists
 * @param codecs payload type to codec, in capitals, as {@code OPUS/48000/2}; static types are not in it
 */
public record AudioDescription(
        String sdp,
        String mid,
        Direction direction,
        String usernameFragment,
        Set<Integer> payloads,
        Map<Integer, String> codecs) {

    static final String OPUS = "OPUS/48000/2";

    public AudioDescription {
        payloads = Set.copyOf(payloads);
        codecs = Map.copyOf(codecs);
    }

    /** Addresses and passwords stay out of logs. */
    @Override
    public String toString() {
        return "AudioDescription[mid=" + mid + ", direction=" + direction + ", sdp=[REDACTED]]";
    }
}
