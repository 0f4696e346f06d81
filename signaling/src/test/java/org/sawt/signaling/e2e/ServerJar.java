package org.sawt.signaling.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The server that was packaged, and how it is started. */
enum ServerJar {

    /** As a clinic starts it. */
    PACKED,

    /**
     * Laid out by Spring Boot's own tool and compiled once instead of twice: it does the same and is up after half the
     * work, which the browsers of a test have better use for.
     */
    UNPACKED;

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Path JAR = Path.of("target", "sawt.jar").toAbsolutePath();

    List<String> command() {
        return switch (this) {
            case PACKED -> List.of(JAVA, "-jar", JAR.toString());
            case UNPACKED -> List.of(JAVA, "-XX:TieredStopAtLevel=1", "-jar", Unpacked.LAUNCHER.toString());
        };
    }

    /** Made once for all tests, by whoever comes first. */
    private static final class Unpacked {

        private static final Path FOLDER = ServerJar.JAR.resolveSibling("sawt-unpacked");
        private static final Path LAUNCHER = FOLDER.resolve("sawt.jar");

        static {
            run(
                    JAVA,
                    "-Djarmode=tools",
                    "-jar",
                    ServerJar.JAR.toString(),
                    "extract",
                    "--force",
                    "--destination",
                    FOLDER.toString());
        }

        private static void run(String... command) {
            try {
                int code = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
                if (code != 0) {
                    throw new IllegalStateException("run this after the jar was packaged: code " + code);
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
