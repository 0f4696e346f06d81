package org.sawt.signaling.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The jar as {@code make package} lays it out, and prepared by its launcher, beside the jar; made once for all tests, by whoever comes first. */
record PreparedLayout(Path folder) {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final Path LAUNCHER_FILES = Path.of("launch");

    /** Made anew only when the jar or the launcher is younger. */
    static synchronized PreparedLayout of(Path jar) {
        PreparedLayout layout = new PreparedLayout(jar.resolveSibling("sawt-prepared"));
        try {
            if (layout.isOlderThan(jar)) {
                layout.make(jar);
            }
            return layout;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** What the launcher itself does, with {@code options} of the JVM. */
    List<String> command(String... options) {
        List<String> command = new ArrayList<>(
                List.of(JAVA, "@" + folder.resolve("jvm.options"), "-XX:AOTCache=" + folder.resolve("sawt.aot")));
        command.addAll(List.of(options));
        command.addAll(List.of("-jar", folder.resolve("sawt.jar").toString()));
        return command;
    }

    private boolean isOlderThan(Path jar) throws IOException {
        Path cache = folder.resolve("sawt.aot");
        if (!Files.exists(cache)) {
            return true;
        }
        for (Path source :
                Stream.concat(Stream.of(jar), launcherFiles().stream()).toList()) {
            if (Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(cache)) > 0) {
                return true;
            }
        }
        return false;
    }

    private void make(Path jar) throws IOException {
        Files.deleteIfExists(folder.resolve("sawt.aot"));
        run(JAVA, "-Djarmode=tools", "-jar", jar.toString(), "extract", "--force", "--destination", folder.toString());
        for (Path file : launcherFiles()) {
            Files.copy(
                    file,
                    folder.resolve(file.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        run(folder.resolve("sawt").toString(), "--prepare");
    }

    private static List<Path> launcherFiles() throws IOException {
        try (Stream<Path> files = Files.list(LAUNCHER_FILES)) {
            return files.toList();
        }
    }

    private static void run(String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IllegalStateException("run this after the jar was packaged: code " + code);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
