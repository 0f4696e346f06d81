package org.sawt.signaling.bench;

import static java.util.stream.Collectors.joining;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The report as tables for people. */
final class MarkdownReport {

    private static final String HEADER = """
            | of | what | median | p10 – p90 | n | ratio |
            |---|---|---|---|---|---|
            """;

    private MarkdownReport() {}

    static String of(Report report) {
        return "# What was measured\n\n"
                + place(report)
                + report.measures().stream().map(MarkdownReport::section).collect(joining());
    }

    private static String place(Report report) {
        Machine machine = report.machine();
        String versions = report.versions().entrySet().stream()
                .map(version -> version.getKey() + " " + version.getValue())
                .collect(joining(", "));
        return "%s, on %s, %d cores, %.1f GB, %s. %s.\n"
                .formatted(
                        report.started().truncatedTo(ChronoUnit.SECONDS),
                        machine.cpu(),
                        machine.cores(),
                        machine.memoryMegabytes() / 1024.0,
                        machine.kernel(),
                        versions);
    }

    private static String section(Report.Answer answer) {
        return "\n## %s\n\n%s Before it began, %.0f %% of the machine was in use.\n\n%s"
                        .formatted(answer.name(), answer.about(), 100 * answer.busyBefore(), HEADER)
                + answer.rows().stream().map(MarkdownReport::line).collect(joining());
    }

    private static String line(Row row) {
        return switch (row) {
            case Row.Measured measured -> measured(measured);
            case Row.Bar bar -> bar(bar);
            case Row.Skipped skipped -> words(skipped.subject(), "skipped: " + skipped.why());
            case Row.Failed failed -> words(failed.subject(), "**failed**: " + failed.why());
        };
    }

    private static String measured(Row.Measured row) {
        Spread spread = row.spread();
        String ratio = row.ratio()
                .map(to -> "%s × %s".formatted(number(to.value()), to.to()))
                .orElse("");
        return "| %s | %s | %s %s | %s | %d | %s |\n"
                .formatted(
                        row.subject(),
                        row.quantity(),
                        number(spread.median()),
                        row.unit(),
                        spread.n() == 1 ? "" : number(spread.p10()) + " – " + number(spread.p90()),
                        spread.n(),
                        ratio);
    }

    private static String bar(Row.Bar bar) {
        return "| %s | wanted: %s | %s | | | %s |\n"
                .formatted(bar.subject(), bar.wanted(), number(bar.found()), bar.isMet() ? "met" : "**missed**");
    }

    /** A message may have several lines and bars, which would break the table. */
    private static String words(String subject, String said) {
        return "| %s | %s | | | | |\n"
                .formatted(subject, said.replaceAll("\\s+", " ").replace("|", "\\|"));
    }

    /** Three figures: more would be noise. */
    private static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
