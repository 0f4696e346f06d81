package org.sawt.signaling.bench.taps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sawt.signaling.bench.peers.Command;

/**
 * PostgreSQL's own load generator: the one that is on the machine, or else Debian's, which is unpacked and not installed.
 *
 * @param variables with which it is started
 */
record Pgbench(String program, String version, Map<String, String> variables) {

    private static final Pattern RATE = Pattern.compile("tps = ([\\d.]+)");

    private static final String DOWNLOAD = """
            apt-get download libpq5 $(apt-cache depends postgresql | sed -n 's/.*Depends: //p') && \
            for package in *.deb; do dpkg -x $package .; done""";

    /** @throws IOException if there is none, and none can be had */
    static Pgbench in(Path downloads) throws IOException, InterruptedException {
        try {
            return of("pgbench", Map.of());
        } catch (IOException missing) {
            Path folder = downloads.resolve("pgbench").toAbsolutePath();
            if (!Files.exists(folder)) {
                Files.createDirectories(folder);
                Command.run(folder, List.of("sh", "-c", DOWNLOAD));
            }
            String library =
                    found(folder, "libpq.so.5").resolveSibling(".").normalize().toString();
            return of(found(folder, "pgbench").toString(), Map.of("LD_LIBRARY_PATH", library));
        }
    }

    private static Pgbench of(String program, Map<String, String> variables) throws IOException, InterruptedException {
        String said = Command.run(Path.of("."), variables, List.of(program, "--version"));
        return new Pgbench(program, said.replaceFirst("[^\\d]*([\\d.]+).*", "$1"), variables);
    }

    private static Path found(Path folder, String name) throws IOException {
        try (Stream<Path> files =
                Files.find(folder, 10, (file, _) -> file.endsWith(name) && !Files.isDirectory(file))) {
            return files.findFirst().orElseThrow(() -> new IOException("Debian's packages have no " + name));
        }
    }

    /**
     * Runs {@code script} again and again for {@code length} on each of {@code connections}, as prepared statements.
     *
     * @param database the variables by which it is found
     * @param values of the script's variables
     * @return how many times a second
     */
    double rate(Path script, int connections, Duration length, Map<String, String> database, Map<String, String> values)
            throws IOException, InterruptedException {
        Stream<String> options = Stream.of(
                "--no-vacuum",
                "--protocol=prepared",
                "--file=" + script.toAbsolutePath(),
                "--client=" + connections,
                "--time=" + length.toSeconds());
        Stream<String> defined = values.entrySet().stream().map(each -> "-D" + each.getKey() + "=" + each.getValue());
        Map<String, String> environment = new HashMap<>(database);
        environment.putAll(variables);
        String said = Command.run(
                Path.of("."),
                environment,
                Stream.of(Stream.of(program), options, defined)
                        .flatMap(words -> words)
                        .toList());
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IOException("pgbench says " + said);
        }
        return Double.parseDouble(rate.group(1));
    }
}
