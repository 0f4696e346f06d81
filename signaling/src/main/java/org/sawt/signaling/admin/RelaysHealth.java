package org.sawt.signaling.admin;

import org.sawt.signaling.relays.RelayWatch;
import org.sawt.signaling.relays.RelaysReport;
import org.sawt.signaling.relays.RelaysState;
import org.sawt.signaling.relays.RelaysView;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The relays as a component of {@code /actuator/health}. Like media servers they make nothing {@code DOWN}: most calls need
 * none, and a load balancer that took this server away for it would end those, too.
 */
@Component("relays")
class RelaysHealth implements HealthIndicator {

    private final RelayWatch watch;

    RelaysHealth(RelayWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return healthOf(watch.report());
    }

    static Health healthOf(RelaysReport report) {
        RelaysView view = RelaysView.complete(report);
        Health.Builder health = new Health.Builder(statusOf(report.state()));
        if (view.checkedAt() != null) {
            health.withDetail("checked_at", view.checkedAt());
        }
        if (view.relays() != null) {
            health.withDetail("relays", view.relays());
        }
        return health.build();
    }

    private static Status statusOf(RelaysState state) {
        return switch (state) {
            case WORKING -> Status.UP;
            case NONE, UNKNOWN -> Status.UNKNOWN;
            case LIMITED, FAILING -> new Status(state.name());
        };
    }
}
