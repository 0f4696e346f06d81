package org.sawt.signaling.security;

import java.time.Instant;

/** Short-lived tokens for the socket; they name the caller by id only, and outlive neither the right nor the setting. */
public interface RealtimeTokens {

    /** A new token for {@code caller}, good for the configured lifetime (default ten minutes). */
    Minted mint(Caller caller);

    /**
     * Who holds {@code token}: one of ours, or one of the clinic's identity provider where that is configured. May block
     * on the database and, for a provider's token, on the provider's keys.
     *
     * @throws org.sawt.signaling.shared.RefusedException {@code unauthorized}, {@code token_expired}, or {@code forbidden}
     *     for a good token of somebody who has no account, all audited; {@code unavailable} when the provider's keys
     *     cannot be had
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
