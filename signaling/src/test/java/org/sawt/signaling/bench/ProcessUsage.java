package org.sawt.signaling.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.sawt.signaling.e2e.MediaServerProcess;

/**
 * What Linux has counted for a process until now.
 *
 * @param cpu user and system time of all its threads, in steps of 10 ms
 * @param memoryBytes its proportional share of resident memory (PSS)
 */
public record ProcessUsage(Duration cpu, long memoryBytes, int threads) {

    /** {@code USER_HZ}, which is 100 on every platform that the kernel speaks of in these files. */
    private static final long TICKS_PER_SECOND = 100;

    /** Fields of proc_pid_stat(5), counted from the one after the name, which may contain spaces. */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;
    private static final int ENDED_CHILDREN_USER_TIME = 13;
    private static final int ENDED_CHILDREN_SYSTEM_TIME = 14;
    private static final int THREADS = 17;

    /** Of the server itself, whatever starts it for us. */
    public static ProcessUsage of(MediaServerProcess server) {
        return server.processes()
                .map(ProcessHandle::pid)
                .map(ProcessUsage::of)
                .max(Comparator.comparingLong(ProcessUsage::memoryBytes))
                .orElseThrow();
    }

    public static ProcessUsage of(long pid) {
        Path process = Path.of("/proc", String.valueOf(pid));
        try {
            return of(Files.readString(process.resolve("stat")), Files.readAllLines(process.resolve("smaps_rollup")));
        } catch (IOException gone) {
            throw new UncheckedIOException("process " + pid + " cannot be looked at", gone);
        }
    }

    /** Of {@code pid} and of all its children that have ended; nothing when it has ended itself. Cheaper than the rest. */
    static Duration cpuWithEndedChildren(long pid) {
        try {
            String[] fields = fields(Files.readString(Path.of("/proc", String.valueOf(pid), "stat")));
            return cpu(fields, USER_TIME, SYSTEM_TIME, ENDED_CHILDREN_USER_TIME, ENDED_CHILDREN_SYSTEM_TIME);
        } catch (IOException gone) {
            return Duration.ZERO;
        }
    }

    /** Of one thread, a folder of {@code /proc/<pid>/task}; nothing when it has ended. */
    static Duration cpuOfThread(Path thread) {
        try {
            return cpu(fields(Files.readString(thread.resolve("stat"))), USER_TIME, SYSTEM_TIME);
        } catch (IOException ended) {
            return Duration.ZERO;
        }
    }

    static ProcessUsage of(String stat, List<String> memory) {
        String[] fields = fields(stat);
        long kilobytes = memory.stream()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
        return new ProcessUsage(
                cpu(fields, USER_TIME, SYSTEM_TIME), kilobytes * 1024, Integer.parseInt(fields[THREADS]));
    }

    private static String[] fields(String stat) {
        return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    }

    private static Duration cpu(String[] fields, int... kinds) {
        long ticks = Arrays.stream(kinds)
                .mapToLong(kind -> Long.parseLong(fields[kind]))
                .sum();
        return Duration.ofMillis(ticks * 1000 / TICKS_PER_SECOND);
    }
}
