package org.sawt.signaling.shared;

import java.util.Map;

/** Carries a {@link Refusal} to whoever answers the caller; an expected outcome, so it has no stack trace and is not logged. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal refusal;
    private final transient Map<String, Object> properties;

    public RefusedException(Refusal refusal) {
        this(refusal, Map.of());
    }

    private RefusedException(Refusal refusal, Map<String, Object> properties) {
        super(refusal.code().wire() + ": " + refusal.message(), null, false, false);
        this.refusal = refusal;
        this.properties = properties;
    }

    /** The same refusal with what its code promises beside it, such as {@code opens_at}; said over HTTP only, names in snake_case. */
    public RefusedException with(Map<String, Object> more) {
        return new RefusedException(refusal, Map.copyOf(more));
    }

    public Refusal refusal() {
        return refusal;
    }

    public Map<String, Object> properties() {
        return properties;
    }
}
