package org.sawt.signaling.bench.micro;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;

/** What one step of the hot paths costs, without sockets, threads and database around it. */
public final class Micro implements Measure {

    private static final int ITERATIONS = 5;
    private static final int WARM_UP = 6;
    private static final TimeValue WARMING = TimeValue.seconds(1);
    private static final TimeValue EACH = TimeValue.milliseconds(500);
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Override
    public String name() {
        return "micro";
    }

    @Override
    public String about() {
        return """
                By JMH, each in a JVM of its own with what `make run` tells Java, %d s of warming and then %d iterations of half a second: time and \
                allocated bytes for one call. What is done a thousand times in one call says so.""".formatted(WARM_UP, ITERATIONS);
    }

    @Override
    public List<Row> run(Conditions conditions) throws Exception {
        Collection<RunResult> results = new Runner(options(conditions)).run();
        List<Row> rows = new ArrayList<>();
        results.forEach(result -> {
            String subject = subject(result.getParams().getBenchmark());
            rows.add(Row.Measured.of(subject, "time", "ns", times(result)));
            rows.add(Row.Measured.of(subject, "allocated", "bytes", allocated(result)));
        });
        return rows;
    }

    private static Options options(Conditions conditions) {
        return new OptionsBuilder()
                .include("org\\.sawt\\..*Benchmark\\.")
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(WARMING)
                .measurementIterations(conditions.repeats(ITERATIONS))
                .measurementTime(EACH)
                .addProfiler(GCProfiler.class)
                .jvmArgs(
                        "@launch/jvm.options",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dlogback.configurationFile=bench/logback.xml")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
    }

    private static Spread times(RunResult result) {
        return spread(result, IterationResult::getPrimaryResult);
    }

    private static Spread allocated(RunResult result) {
        return spread(
                result, one -> Objects.requireNonNull(one.getSecondaryResults().get(ALLOCATED), ALLOCATED));
    }

    private static Spread spread(RunResult result, Function<IterationResult, Result<?>> of) {
        return Spread.of(result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(one -> of.apply(one).getScore())
                .toList());
    }

    /** {@code …rooms.SignalBenchmark.relayASignal} as words. */
    private static String subject(String benchmark) {
        String method = benchmark.substring(benchmark.lastIndexOf('.') + 1);
        return method.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
