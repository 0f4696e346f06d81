package org.sawt.signaling.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** The settings of {@code application.yaml}, with some changed. */
final class TestSettings {

    private TestSettings() {}

    /** {@code changes} in pairs: a name below {@code sawt.channels}, and its value. */
    static ChannelsSettings with(Object... changes) {
        Map<String, Object> changed = new LinkedHashMap<>();
        for (int pair = 0; pair < changes.length; pair += 2) {
            changed.put("sawt.channels." + changes[pair], changes[pair + 1]);
        }
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new MapPropertySource("changes", changed));
        try {
            new YamlPropertySourceLoader()
                    .load("defaults", new ClassPathResource("application.yaml"))
                    .forEach(sources::addLast);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("sawt.channels", ChannelsSettings.class)
                .get();
    }
}
