package org.sawt.signaling.bench.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.sawt.signaling.bench.peers.Contestant;

/** The memory of a server; {@code heapBytes} is zero where there is no JVM. */
public record Footprint(double heapBytes, double residentBytes) {

    /** After a collection, where one can be asked for. */
    public static Footprint of(Contestant contestant) throws IOException {
        OptionalLong jvm = contestant.jvm();
        long heap = jvm.isPresent() ? liveHeap(jvm.getAsLong()) : 0;
        return new Footprint(heap, contestant.processes().residentBytes());
    }

    Footprint since(Footprint before) {
        return new Footprint(heapBytes - before.heapBytes, residentBytes - before.residentBytes);
    }

    Footprint dividedBy(int people) {
        return new Footprint(heapBytes / people, residentBytes / people);
    }

    /** The last line of the histogram is "Total", the number of objects, and their bytes. */
    private static long liveHeap(long pid) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        String.valueOf(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String histogram = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        return histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .map(line -> line.strip().split("\\s+"))
                .mapToLong(words -> Long.parseLong(words[2]))
                .findFirst()
                .orElseThrow(() -> new IOException("jcmd says " + histogram));
    }
}
