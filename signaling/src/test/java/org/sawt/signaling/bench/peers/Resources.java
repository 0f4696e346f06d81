package org.sawt.signaling.bench.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The files in {@code src/test/resources/bench/peers}. */
final class Resources {

    private Resources() {}

    static String text(String name) throws IOException {
        try (InputStream stream = Resources.class.getResourceAsStream("/bench/peers/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        }
    }
}
