package org.sawt.signaling.progress;

import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;

/** What is said when something written about a student cannot be taken. */
final class Refusals {

    /** Of what is written under a version that is not the latest. */
    static final String CHANGED = "it was changed in the meantime";

    private Refusals() {}

    static void malformedUnless(boolean right, String sentence) {
        if (!right) {
            throw Refusal.of(RefusalCode.MALFORMED, sentence).asException();
        }
    }

    static void conflictUnless(boolean right, String sentence) {
        if (!right) {
            throw conflict(sentence);
        }
    }

    static RefusedException conflict(String sentence) {
        return Refusal.of(RefusalCode.CONFLICT, sentence).asException();
    }

    static RefusedException tooLarge(String sentence) {
        return Refusal.of(RefusalCode.TOO_LARGE, sentence).asException();
    }
}
