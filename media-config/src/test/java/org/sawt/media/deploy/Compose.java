package org.sawt.media.deploy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A compose file as data. */
record Compose(Map<String, Service> services) {

    static final Path FOLDER = Path.of("deploy");

    static Compose load() {
        return load("compose.yaml");
    }

    static Compose load(String name) {
        try (Reader text = Files.newBufferedReader(FOLDER.resolve(name))) {
            Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new Compose(map(file.get("services")).entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, service -> new Service(map(service.getValue())))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Service service(String name) {
        Service service = services.get(name);
        if (service == null) {
            throw new AssertionError("there is no service " + name);
        }
        return service;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    /** One service, as it is written. */
    record Service(Map<String, Object> fields) {

        boolean has(String field) {
            return fields.containsKey(field);
        }

        String text(String field) {
            return String.valueOf(fields.get(field));
        }

        List<String> strings(String field) {
            return fields.get(field) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        Map<String, Object> map(String field) {
            return Compose.map(fields.get(field));
        }

        /** Source by target of what is mounted out of the folder. */
        Map<String, Map<String, Object>> mounts() {
            return fields.get("volumes") instanceof List<?> volumes
                    ? volumes.stream()
                            .filter(Map.class::isInstance)
                            .map(Compose::map)
                            .collect(Collectors.toMap(mount -> String.valueOf(mount.get("target")), mount -> mount))
                    : Map.of();
        }
    }
}
