package org.sawt.signaling.schedule;

import java.time.Clock;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestAccesses;
import org.springframework.stereotype.Component;

/** Recognises a guest's browser by the cookie that the exchange left in it. */
@Component
class CookieHolders implements GuestAccesses {

    private final GuestAccessRows rows;
    private final Clock clock;

    CookieHolders(GuestAccessRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Caller.Guest> holderOf(String cookie) {
        return rows.holderOf(Sha256.of(cookie), clock.instant());
    }
}
