package org.sawt.signaling.media;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.sawt.media.mesh.MeshEngine;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engines together. */
@Configuration(proxyBeanMethods = false)
class MediaConfiguration {

    @Bean
    MeshEngine meshEngine() {
        return new MeshEngine();
    }

    @Bean
    MediaEngines mediaEngines(MeshEngine mesh) {
        return new MediaEngines(MediaChoice.AUTO, null, mesh);
    }

    @Bean
    MeterBinder meshGauge(MeshEngine mesh) {
        return registry -> Gauge.builder("media.rooms", mesh, MeshEngine::rooms)
                .description("Rooms whose media runs there")
                .tag("server", "mesh")
                .register(registry);
    }
}
