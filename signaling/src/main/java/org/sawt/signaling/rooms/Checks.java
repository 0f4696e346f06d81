package org.sawt.signaling.rooms;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** What the constructors of wire messages refuse; nothing said here repeats a value that came over the wire. */
final class Checks {

    private static final int LONGEST_ID = 64;

    private Checks() {}

    static void that(boolean holds, String must) {
        if (!holds) {
            throw Refusal.of(RefusalCode.MALFORMED, "must be " + must).asException();
        }
    }

    /** JSON's null, where the protocol has a value. */
    static void present(@Nullable Object value) {
        that(value != null, "present");
    }

    static void id(@Nullable String value) {
        that(value != null && !value.isEmpty() && value.length() <= LONGEST_ID, "1 to " + LONGEST_ID + " characters");
    }

    static void atMost(int size, int limit, String what) {
        if (size > limit) {
            throw Refusal.of(RefusalCode.TOO_LARGE, what + " exceeds " + limit).asException();
        }
    }

    /** False for NaN, too. */
    static boolean within(double value, double least, double most) {
        return value >= least && value <= most;
    }
}
