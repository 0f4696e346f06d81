package org.sawt.signaling.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.util.FileSystemUtils;

/** Runs the measures, one after the other, and writes {@code target/bench/report.md} and {@code report.json}. */
public final class Bench {

    private static final Path REPORTS = Path.of("target", "bench");

    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int LONGEST_REASON = 200;

    private Bench() {}

    /** @param arguments the name of the one measure to run, or nothing for all of them */
    public static void main(String... arguments) throws IOException, InterruptedException {
        List<Measure> chosen = chosen(String.join("", arguments));
        Path scratch = Files.createTempDirectory(Files.createDirectories(REPORTS), "run-");
        Report report = run(chosen, Conditions.of(scratch, System.getenv()), Bench::write);
        FileSystemUtils.deleteRecursively(scratch);
        System.out.println(MarkdownReport.of(report));
        System.exit(report.failed() ? 1 : 0);
    }

    /** @param after gets the report as far as it is after each measure: a run that is stopped loses only what it was at */
    static Report run(List<Measure> measures, Conditions conditions, Consumer<Report> after)
            throws IOException, InterruptedException {
        Report report = new Report(Instant.now(), Machine.here(), Versions.of(conditions), List.of());
        for (Measure measure : measures) {
            System.out.println("Measuring: " + measure.name());
            double busy = othersInUse();
            report = report.and(new Report.Answer(measure.name(), measure.about(), busy, rows(measure, conditions)));
            after.accept(report);
        }
        return report;
    }

    private static void write(Report report) {
        try {
            Files.writeString(REPORTS.resolve("report.md"), MarkdownReport.of(report));
            Files.writeString(REPORTS.resolve("report.json"), JsonReport.of(report));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Figures of a machine that is busy with something else say little; who reads them should know. */
    private static double othersInUse() throws InterruptedException {
        MachineTime before = MachineTime.now();
        Thread.sleep(LOOK);
        return MachineTime.now().busySince(before);
    }

    /** What one measure breaks on must not cost the figures of the others. */
    private static List<Row> rows(Measure measure, Conditions conditions) {
        try {
            return measure.run(conditions);
        } catch (Exception | AssertionError broken) {
            broken.printStackTrace();
            return List.of(new Row.Failed(measure.name(), firstWords(broken)));
        }
    }

    /** The whole stack trace was printed; a table has room for a line. */
    private static String firstWords(Throwable broken) {
        String words = broken.toString();
        return words.substring(0, Math.min(words.length(), LONGEST_REASON));
    }

    /** All of them for the empty name. */
    static List<Measure> chosen(String only) {
        List<Measure> all = ServiceLoader.load(Measure.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        Predicate<Measure> wanted = measure -> only.isEmpty() || measure.name().equals(only);
        List<Measure> chosen = all.stream().filter(wanted).toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no measure is called " + only + "; there are "
                    + all.stream().map(Measure::name).toList());
        }
        return chosen;
    }
}
