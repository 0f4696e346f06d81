package org.sawt.signaling.realtime;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** What of a join's payload is about messages. */
record BroadcastJoin(@Nullable Config config) {

    private static final Wishes NONE = new Wishes(null, null, null);

    Wishes wishes() {
        return config == null || config.broadcast() == null ? NONE : config.broadcast();
    }

    /** As the clients nest it. */
    record Config(@Nullable Wishes broadcast) {}

    /**
     * {@code config.broadcast}.
     *
     * @param self whether the sender gets its own messages, too
     * @param ack whether the sender waits for the answer; it comes in any case
     * @param replay of kept messages; null for nothing but what comes
     */
    record Wishes(
            @Nullable Boolean self,
            @Nullable Boolean ack,
            @Nullable Replay replay) {
        boolean toItself() {
            return Boolean.TRUE.equals(self);
        }

        boolean waits() {
            return Boolean.TRUE.equals(ack);
        }
    }

    /**
     * What was sent before the join.
     *
     * @param since milliseconds since 1970; the last messages that were sent after it
     * @param limit how many of them, 25 if not said, and not more than 100
     * @param after the position of the last message that the client has seen; everything after it, however much
     */
    record Replay(
            @Nullable Long since,
            @Nullable Integer limit,
            @Nullable Long after) {

        private static final int USUAL = 25;
        private static final int MOST = 100;
        private static final long YEAR_10000 = 253_402_300_800_000L;

        Replay {
            if ((since == null) == (after == null)) {
                throw malformed("replay has either since or after");
            }
            if (since != null && (since < 0 || since >= YEAR_10000)) {
                throw malformed("replay.since is milliseconds since 1970");
            }
        }

        int limitOrUsual() {
            return limit == null ? USUAL : Math.clamp(limit, 1, MOST);
        }

        private static RuntimeException malformed(String sentence) {
            return Refusal.of(RefusalCode.MALFORMED, sentence).asException();
        }
    }
}
