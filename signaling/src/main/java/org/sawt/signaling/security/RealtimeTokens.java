package org.sawt.signaling.security;

import java.time.Instant;

/** Short-lived tokens for the socket; they name the caller by id only, and outlive neither the right nor the setting. */
public interface RealtimeTokens {

    /** A new token for {@code caller}, good for the configured lifetime (default ten minutes). */
    Minted mint(Caller caller);

    /**
     * Who holds {@code token}: one of ours, or one of the clinic's identity provider where that is configured.
     *
     * @throws org.sawt.signaling.shared.RefusedException {@code unauthorized} or {@code token_expired}; audited
     */
    Verified verify(String token);

    record Minted(String value, Instant expiresAt) {
        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }

    record Verified(Caller caller, Instant expiresAt) {}
}
