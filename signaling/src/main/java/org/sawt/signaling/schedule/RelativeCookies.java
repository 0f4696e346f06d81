package org.sawt.signaling.schedule;

import java.time.Clock;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.RelativeAccesses;
import org.springframework.stereotype.Component;

/** Recognises a relative's browser by the cookie that the exchange of a progress link left in it. */
@Component
class RelativeCookies implements RelativeAccesses {

    private final ProgressLinkRows rows;
    private final Clock clock;

    RelativeCookies(ProgressLinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Caller.Relative> holderOf(String cookie) {
        return rows.holderOf(Sha256.of(cookie), clock.instant());
    }
}
