package org.sawt.signaling.rooms;

import org.sawt.media.MediaRoom.Verdict;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** What a client hears when an engine does not take a signal. */
final class Verdicts {

    private Verdicts() {}

    static Refusal refusal(Verdict verdict) {
        return switch (verdict) {
            case UNKNOWN_LINK -> Refusal.of(RefusalCode.UNKNOWN_LINK, "not one of your links");
            case STALE_EPOCH -> Refusal.of(RefusalCode.STALE_EPOCH, "the links have been replaced");
            case UNUSABLE -> Refusal.of(RefusalCode.MALFORMED, "not a signal for this link");
            case TAKEN -> throw new IllegalArgumentException("a signal that was taken is not refused");
        };
    }
}
