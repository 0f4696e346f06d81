package org.sawt.signaling.media;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.sawt.media.mesh.MeshEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Puts the engines together. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    @Bean
    MeshEngine meshEngine() {
        return new MeshEngine();
    }

    @Bean
    @Conditional(ServersWanted.class)
    ConnectedServers connectedServers(MediaSettings settings, MeterRegistry registry, Clock clock) {
        return new ConnectedServers(settings.kurento(), new KurentoMetrics(registry), clock);
    }

    @Bean
    MediaEngines mediaEngines(MediaSettings settings, MeshEngine mesh, ObjectProvider<ConnectedServers> servers) {
        ConnectedServers connected = servers.getIfAvailable();
        return new MediaEngines(settings.mode(), connected == null ? null : connected.engine(), mesh);
    }

    @Bean
    MediaFleet mediaFleet(ObjectProvider<ConnectedServers> servers) {
        ConnectedServers connected = servers.getIfAvailable();
        return new MediaFleet(connected == null ? null : connected.pool());
    }

    @Bean
    MeterBinder fleetGauges(MediaFleet fleet) {
        return new FleetGauges(fleet);
    }

    @Bean
    MeterBinder meshGauge(MeshEngine mesh) {
        return registry -> Gauge.builder("media.rooms", mesh, MeshEngine::rooms)
                .tag("server", "mesh")
                .register(registry);
    }
}
