package org.sawt.signaling.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What all cores together did since the machine started, in ticks of proc_stat(5). */
public record MachineTime(long idle, long all) {

    private static final int IDLE = 3;
    private static final int WAITING = 4;
    /** What comes after is guests' time, which is in the users' time already. */
    private static final int KINDS = 8;

    public static MachineTime now() {
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            return of(lines.findFirst().orElseThrow());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static MachineTime of(String line) {
        long[] kinds = Arrays.stream(line.replaceFirst("cpu\\s+", "").split(" ", -1))
                .mapToLong(Long::parseLong)
                .limit(KINDS)
                .toArray();
        return new MachineTime(
                kinds[IDLE] + kinds[WAITING], Arrays.stream(kinds).sum());
    }

    /** The share of all cores that was in use since {@code before}, 0 to 1. */
    public double busySince(MachineTime before) {
        return 1 - (double) (idle - before.idle) / (all - before.all);
    }
}
