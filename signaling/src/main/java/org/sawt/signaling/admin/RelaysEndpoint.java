package org.sawt.signaling.admin;

import org.sawt.signaling.relays.RelayChecks;
import org.sawt.signaling.relays.RelayWatch;
import org.sawt.signaling.relays.RelaysView;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/** {@code /actuator/relays}: how each URL of each relay fared, and to try them all now. */
@Component
@Endpoint(id = "relays")
class RelaysEndpoint {

    private final RelayWatch watch;
    private final RelayChecks checks;

    RelaysEndpoint(RelayWatch watch, RelayChecks checks) {
        this.watch = watch;
        this.checks = checks;
    }

    @ReadOperation
    RelaysView all() {
        return RelaysView.complete(watch.report());
    }

    /** Waits for what is found, or for what the round finds that runs. */
    @WriteOperation
    RelaysView check() {
        return RelaysView.complete(checks.begin().join());
    }
}
