package org.sawt.signaling.admin;

import java.util.stream.Stream;
import org.sawt.media.kurento.servers.ServerState;
import org.sawt.media.kurento.servers.ServerStatus;
import org.sawt.signaling.media.MediaFleet;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Each media server as a component of {@code /actuator/health}. One that is away makes nothing {@code DOWN}: calls go on as
 * a mesh, and a load balancer that took this server away for it would end them. Its status is one that Spring Boot does
 * not add up: {@code UNREACHABLE}, {@code RESTING}, {@code FULL} or {@code DRAINING}.
 */
@Component("mediaServers")
class MediaServersHealth implements CompositeHealthContributor {

    private final MediaFleet fleet;

    MediaServersHealth(MediaFleet fleet) {
        this.fleet = fleet;
    }

    @Override
    public HealthContributor getContributor(String server) {
        HealthIndicator indicator = () -> fleet.find(server)
                .map(MediaServersHealth::healthOf)
                .orElseGet(() -> Health.unknown().build());
        return indicator;
    }

    @Override
    public Stream<HealthContributors.Entry> stream() {
        return fleet.status().stream()
                .map(status -> new HealthContributors.Entry(status.server(), getContributor(status.server())));
    }

    static Health healthOf(ServerStatus status) {
        Health.Builder health = new Health.Builder(statusOf(status.state()))
                .withDetail("since", status.since())
                .withDetail("rooms", status.rooms())
                .withDetail("objects", status.objects());
        if (status.cpu() != null) {
            health.withDetail("cpu", status.cpu());
        }
        if (status.lastFault() != null) {
            health.withDetail("last_fault", status.lastFault().wire());
        }
        return health.build();
    }

    private static Status statusOf(ServerState state) {
        return state == ServerState.HEALTHY ? Status.UP : new Status(state.name());
    }
}
