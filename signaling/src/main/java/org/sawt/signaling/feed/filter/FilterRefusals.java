package org.sawt.signaling.feed.filter;

import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;

/** The one way in which a filter is refused; no message repeats a value. */
final class FilterRefusals {

    private FilterRefusals() {}

    static RefusedException because(String sentence) {
        return Refusal.of(RefusalCode.INVALID_FILTER, sentence).asException();
    }

    static void require(boolean right, String sentence) {
        if (!right) {
            throw because(sentence);
        }
    }
}
