package org.sawt.signaling.bench.start;

import java.time.Duration;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.ProcessUsage;

/** A server that can be started again and again on the same data. */
interface Starter extends AutoCloseable {

    /** Its name in the report. */
    String subject();

    /** Stops it where it runs, and forgets nothing of its data. */
    void stop();

    /** Comes back as soon as it answers requests. */
    void start() throws Exception;

    /** Of the server itself, without its database. */
    long pid();

    /** What works for it beside its own process. */
    ProcessTree database();

    @Override
    void close();

    /** Stops it, starts it, and lets it rest. */
    default Begun again(Duration rest) throws Exception {
        stop();
        long before = System.nanoTime();
        start();
        Duration took = Duration.ofNanos(System.nanoTime() - before);
        Duration cpu = ProcessUsage.of(pid()).cpu();
        Thread.sleep(rest);
        long resident = ProcessUsage.of(pid()).memoryBytes();
        return new Begun(took, cpu, resident, database().residentBytes());
    }

    /**
     * One start.
     *
     * @param cpu of the server's own process, until it served
     * @param residentBytes of the same, its proportional share (PSS), after the rest
     */
    record Begun(Duration untilServing, Duration cpu, long residentBytes, long databaseBytes) {}
}
