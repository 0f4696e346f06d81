package org.sawt.signaling.exports.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 CSV that spreadsheets open without asking: a byte order mark before it, so that Arabic is read as UTF-8, and an
 * apostrophe before text that they would compute as a formula.
 */
final class Table {

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
    private final CSVPrinter csv;

    Table(String... header) {
        try {
            csv = new CSVPrinter(
                    text, CSVFormat.RFC4180.builder().setHeader(header).get());
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringBuilder takes everything", impossible);
        }
    }

    /** Appends a line; null is an empty field. */
    void line(@Nullable Object... fields) {
        try {
            csv.printRecord(Arrays.stream(fields).map(Table::harmless));
        } catch (IOException impossible) {
            throw new UncheckedIOException("a StringBuilder takes everything", impossible);
        }
    }

    private static @Nullable Object harmless(@Nullable Object field) {
        return field instanceof String string && !string.isEmpty() && FORMULA_STARTS.indexOf(string.charAt(0)) >= 0
                ? "'" + string
                : field;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
