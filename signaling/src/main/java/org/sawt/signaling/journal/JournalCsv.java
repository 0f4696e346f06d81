package org.sawt.signaling.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A journal as RFC 4180 CSV: one line per entry, instants in UTC, roles instead of names. */
final class JournalCsv {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("seq", "at", "type", "participant", "role", "data")
            .get();

    private JournalCsv() {}

    static String of(SessionReport report) {
        Map<String, String> roles = report.attendance().stream()
                .collect(Collectors.toMap(attended -> attended.participant().toString(), SessionReport.Attended::role));
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, FORMAT)) {
            for (JournalEntry entry : report.events()) {
                String participant =
                        entry.participant() == null ? "" : entry.participant().toString();
                csv.printRecord(
                        entry.seq(),
                        entry.at(),
                        entry.type().wire(),
                        participant,
                        roles.getOrDefault(participant, ""),
                        fields(entry.data()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringBuilder takes everything", impossible);
        }
        return text.toString();
    }

    /** {@code name=value} pairs in a fixed order; a leading letter keeps spreadsheets from reading a formula. */
    private static String fields(Map<String, Object> data) {
        return new TreeMap<>(data)
                .entrySet().stream()
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining(" "));
    }
}
