package org.sawt.signaling.realtime;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** What of a join's payload is about presence. */
record PresenceJoin(@Nullable Config config) {

    private static final Wishes NONE = new Wishes(null, null);

    Wishes wishes() {
        return config == null || config.presence() == null ? NONE : config.presence();
    }

    /** As the clients nest it. */
    record Config(@Nullable Wishes presence) {}

    /**
     * {@code config.presence}.
     *
     * @param enabled whether the client wants to hear who is there
     * @param key under which it tracks; empty or null for the caller's own id
     */
    record Wishes(@Nullable Boolean enabled, @Nullable String key) {

        private static final int LONGEST_KEY = 128;

        Wishes {
            if (key != null && key.length() > LONGEST_KEY) {
                throw Refusal.of(RefusalCode.TOO_LARGE, "a presence's key has at most " + LONGEST_KEY + " characters")
                        .asException();
            }
        }

        boolean listens() {
            return Boolean.TRUE.equals(enabled);
        }

        String keyOr(String own) {
            return key == null || key.isEmpty() ? own : key;
        }
    }
}
