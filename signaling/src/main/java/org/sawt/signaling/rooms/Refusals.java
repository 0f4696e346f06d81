package org.sawt.signaling.rooms;

import java.time.Duration;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** What a room says no with. */
final class Refusals {

    static final Refusal ENDED = Refusal.of(RefusalCode.SESSION_ENDED, "the session is over");
    static final Refusal TAKEN_OVER = Refusal.of(RefusalCode.TAKEN_OVER, "continued on another page or device");
    static final Refusal REMOVED = Refusal.of(RefusalCode.REMOVED, "taken out of the session");
    static final Refusal REVOKED = Refusal.of(RefusalCode.REVOKED, "the right to be here was taken away");
    static final Refusal FULL = Refusal.of(RefusalCode.SESSION_FULL, "all seats are taken");
    static final Refusal NOT_ADMITTED = Refusal.of(RefusalCode.NOT_ADMITTED, "still waiting");
    static final Refusal MODERATORS_ONLY = Refusal.of(RefusalCode.FORBIDDEN, "moderators only");
    static final Refusal LOBBY = Refusal.of(RefusalCode.FORBIDDEN, "the session has not been started");
    static final Refusal INTERNAL = Refusal.of(RefusalCode.INTERNAL, "internal error");

    private static final Duration SOON = Duration.ofSeconds(2);

    private Refusals() {}

    static Refusal unavailable(String why) {
        return Refusal.of(RefusalCode.UNAVAILABLE, why, SOON);
    }
}
