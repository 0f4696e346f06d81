package org.sawt.signaling.shared;

/** Carries a {@link Refusal} to whoever answers the caller; an expected outcome, so it has no stack trace and is not logged. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.code().wire() + ": " + refusal.message(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
