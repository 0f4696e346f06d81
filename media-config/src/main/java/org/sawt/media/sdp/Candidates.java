package org.sawt.media.sdp;

import static org.sawt.media.sdp.SdpFault.BAD_CANDIDATE;
import static org.sawt.media.sdp.SdpFault.FORBIDDEN_CHARACTER;
import static org.sawt.media.sdp.SdpFault.TOO_LARGE;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sawt.media.LinkSignal;

/** The check of ICE candidates, of both sides. */
public final class Candidates {

    /** In characters. A username fragment alone may have 256. */
    public static final int LARGEST = 1024;

    private static final Pattern FRAGMENT = Pattern.compile("[A-Za-z0-9+/]{4,256}");
    private static final Pattern MID = Pattern.compile("[A-Za-z0-9_.-]{1,32}");

    private Candidates() {}

    /** A candidate that was said on its own (trickled). */
    public static CandidateCheck check(LinkSignal.Candidate signal) {
        try {
            Refusal.unless(
                    isFirstSection(signal.sdpMLineIndex())
                            && fits(MID, signal.sdpMid())
                            && fits(FRAGMENT, signal.usernameFragment()),
                    BAD_CANDIDATE);
            return signal.candidate().isEmpty() ? new CandidateCheck.End() : read(signal.candidate());
        } catch (Refusal refusal) {
            return new CandidateCheck.Refused(refusal.fault());
        }
    }

    /** {@code text} begins with {@code candidate:}, as a trickled one does and an attribute after its {@code a=}. */
    static CandidateCheck read(String text) {
        Refusal.unless(text.length() <= LARGEST, TOO_LARGE);
        Refusal.unless(Lines.isPrintable(text), FORBIDDEN_CHARACTER);
        return CandidateLine.parse(text).isUsable() ? new CandidateCheck.Accepted() : new CandidateCheck.Skipped();
    }

    private static boolean isFirstSection(@Nullable Integer index) {
        return index == null || index == 0;
    }

    /** Browsers leave these out, or empty them at the end of candidates. */
    private static boolean fits(Pattern form, @Nullable String text) {
        return text == null || text.isEmpty() || form.matcher(text).matches();
    }
}
