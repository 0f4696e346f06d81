package org.sawt.signaling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were made on; without its name, which is nobody's business. */
public record Machine(String cpu, int cores, long memoryMegabytes, String kernel) {

    /** This one, as Linux describes it. */
    static Machine here() throws IOException {
        return of(
                Files.readString(Path.of("/proc/cpuinfo")),
                Files.readString(Path.of("/proc/meminfo")),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"));
    }

    static Machine of(String cpuInfo, String memoryInfo, int cores, String kernel) {
        long kilobytes = Long.parseLong(value(memoryInfo, "MemTotal").replaceAll("\\D", ""));
        return new Machine(value(cpuInfo, "model name"), cores, kilobytes / 1024, kernel);
    }

    private static String value(String lines, String key) {
        return lines.lines()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0 (" + key + " unknown)");
    }
}
