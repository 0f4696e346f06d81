package org.sawt.signaling.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets a server work until its JVM has compiled what it works with: before, a figure is half of the compiler's work, and half of
 * code that will soon be another. A server without such a compiler (Node.js) works once.
 */
public final class WarmUp {

    /** Of one core. A compiler that has caught up still looks at something now and then. */
    private static final double REST = 0.1;

    private static final int MOST_TIMES = 40;

    private WarmUp() {}

    /** Does {@code work}, some seconds of it, until the compiler of {@code server} rests meanwhile. */
    public static void until(ProcessTree server, Callable<?> work) throws Exception {
        until(() -> compilerOf(server), work);
    }

    static void until(Supplier<Duration> compiler, Callable<?> work) throws Exception {
        for (int time = 0; time < MOST_TIMES; time++) {
            long began = System.nanoTime();
            Duration before = compiler.get();
            work.call();
            Duration compiled = compiler.get().minus(before);
            if (compiled.toNanos() < REST * (System.nanoTime() - began)) {
                return;
            }
        }
        System.out.println("  the compiler has not come to rest");
    }

    /** What it has used until now. */
    static Duration compilerOf(ProcessTree server) {
        return server.processes()
                .get()
                .map(process -> Path.of("/proc", String.valueOf(process.pid()), "task"))
                .flatMap(WarmUp::threads)
                .filter(WarmUp::isCompiler)
                .map(ProcessUsage::cpuOfThread)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Stream<Path> threads(Path tasks) {
        try (Stream<Path> threads = Files.list(tasks)) {
            return threads.toList().stream();
        } catch (IOException ended) {
            return Stream.empty();
        }
    }

    /** HotSpot calls them "C1 CompilerThread0" and "C2 CompilerThread0"; Linux keeps fifteen letters. */
    private static boolean isCompiler(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).matches("C[12] CompilerThre\\R?");
        } catch (IOException ended) {
            return false;
        }
    }
}
