package org.sawt.signaling.bench;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A server as the operating system sees it: all of its processes, with those that they started.
 *
 * @param processes those that run now, each once
 */
public record ProcessTree(Supplier<Stream<ProcessHandle>> processes) {

    /** That of {@code root} and all below it. */
    public static ProcessTree of(ProcessHandle root) {
        return new ProcessTree(() -> Stream.concat(Stream.of(root), root.descendants()));
    }

    /** This process without those that it started. */
    public static ProcessTree self() {
        return new ProcessTree(() -> Stream.of(ProcessHandle.current()));
    }

    /** User and system time until now, in steps of 10 ms for each process; who has ended is in it if a parent is. */
    public Duration cpu() {
        return processes
                .get()
                .map(process -> ProcessUsage.cpuWithEndedChildren(process.pid()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Resident memory; what they share is counted once (PSS). */
    public long residentBytes() {
        return processes
                .get()
                .mapToLong(process -> ProcessUsage.of(process.pid()).memoryBytes())
                .sum();
    }
}
