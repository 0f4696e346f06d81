package org.sawt.signaling.e2e;

import java.nio.file.Path;
import java.util.List;

/** The server that was packaged, and how it is started. */
enum ServerJar {

    /** As whoever has nothing but the jar starts it. */
    PACKED,

    /** As the readme's clinic and the container start it: laid out, with what Java learnt from a start before. */
    PREPARED,

    /**
     * The same, compiled once instead of twice: it does the same and is up after half the work, which the browsers of a
     * test have better use for.
     */
    HURRIED;

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    static final Path JAR = Path.of("target", "sawt.jar").toAbsolutePath();

    List<String> command() {
        return switch (this) {
            case PACKED -> List.of(JAVA, "-jar", JAR.toString());
            case PREPARED -> PreparedLayout.of(JAR).command();
            case HURRIED -> PreparedLayout.of(JAR).command("-XX:TieredStopAtLevel=1");
        };
    }
}
