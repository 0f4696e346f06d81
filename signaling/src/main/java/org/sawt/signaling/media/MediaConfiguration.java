package org.sawt.signaling.media;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.jspecify.annotations.Nullable;
import org.sawt.media.MediaEngine;
import org.sawt.media.mesh.MeshEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
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
    MediaEngines mediaEngines(
            MediaSettings settings, MeshEngine mesh, @Qualifier("mediaServerEngine") ObjectProvider<MediaEngine> servers) {
        @Nullable MediaEngine engine = servers.getIfAvailable();
        return new MediaEngines(settings.mode(), engine, mesh);
    }

    @Bean
    MeterBinder meshGauge(MeshEngine mesh) {
        return registry -> Gauge.builder("media.rooms", mesh, MeshEngine::rooms)
                .description("Rooms whose media runs there")
                .tag("server", "mesh")
                .register(registry);
    }
}
