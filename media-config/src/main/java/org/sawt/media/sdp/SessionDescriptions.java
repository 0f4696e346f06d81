package org.sawt.media.sdp;

import java.util.function.Supplier;

/** The check of session descriptions: exactly one section, of audio, with Opus, ICE, and one DTLS certificate. */
public final class SessionDescriptions {

    /** In characters; a description of a browser has about two thousand. */
    public static final int LARGEST = 32 * 1024;

    /** In one description. */
    public static final int MOST_CANDIDATES = 64;

    private SessionDescriptions() {}

    /** An offer, as a browser makes it; the same rules hold for a media server's. */
    public static DescriptionCheck offer(String sdp) {
        return checked(() -> DescriptionReader.read(sdp, DescriptionReader.OFFERING));
    }

    /** An answer to {@code offer}: the same section, codecs out of the offer's, and a direction that fits. */
    public static DescriptionCheck answer(String sdp, AudioDescription offer) {
        return checked(() -> {
            AudioDescription answer = DescriptionReader.read(sdp, DescriptionReader.ANSWERING);
            Refusal.unless(isFitting(answer, offer), SdpFault.NOT_THE_ANSWER);
            return answer;
        });
    }

    private static boolean isFitting(AudioDescription answer, AudioDescription offer) {
        return answer.mid().equals(offer.mid())
                && answer.direction().answers(offer.direction())
                && offer.payloads().containsAll(answer.payloads())
                && answer.codecs().entrySet().stream()
                        .allMatch(codec -> offer.codecs()
                                .getOrDefault(codec.getKey(), codec.getValue())
                                .equals(codec.getValue()));
    }

    private static DescriptionCheck checked(Supplier<AudioDescription> reading) {
        try {
            return new DescriptionCheck.Accepted(reading.get());
        } catch (Refusal refusal) {
            return new DescriptionCheck.Refused(refusal.fault());
        }
    }
}
