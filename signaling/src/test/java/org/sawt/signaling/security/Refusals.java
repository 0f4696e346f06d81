package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;

/** What a call was refused with. */
public final class Refusals {

    private Refusals() {}

    /** Fails when {@code call} was not refused. */
    public static RefusalCode codeOf(ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call).refusal().code();
    }
}
