package org.sawt.signaling.media;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.sawt.media.kurento.servers.ServerState;
import org.sawt.media.kurento.servers.ServerStatus;

/** How each media server fares, read when somebody looks. */
record FleetGauges(MediaFleet fleet) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        fleet.status().stream().map(ServerStatus::server).forEach(server -> bind(server, registry));
    }

    private void bind(String server, MeterRegistry registry) {
        gauge("media.rooms", server, ServerStatus::rooms).register(registry);
        gauge("media.objects", server, ServerStatus::objects).register(registry);
        gauge("media.server.up", server, status -> status.state() == ServerState.UNREACHABLE ? 0 : 1)
                .register(registry);
        for (ServerState state : ServerState.values()) {
            gauge("media.server.state", server, status -> status.state() == state ? 1 : 0)
                    .tag("state", state.wire())
                    .register(registry);
        }
    }

    private Gauge.Builder<MediaFleet> gauge(String name, String server, ToDoubleFunction<ServerStatus> value) {
        return Gauge.builder(
                        name,
                        fleet,
                        all -> all.find(server)
                                .map(status -> value.applyAsDouble(status))
                                .orElse(0.0))
                .tag("server", server);
    }
}
