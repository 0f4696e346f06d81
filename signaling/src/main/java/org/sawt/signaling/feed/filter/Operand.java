package org.sawt.signaling.feed.filter;

import java.util.List;
import java.util.TreeSet;
import org.sawt.signaling.feed.PublishedTables.Column;

/** What an operator compares a column with, as it was written. */
record Operand(Column column, ColumnType type, String text) {

    private static final int MOST_VALUES = 100;

    /** So that no row takes long: matching costs at most this much for each of its characters. */
    private static final int LONGEST_PATTERN = 200;

    /** The one value, of the column's type. */
    Comparable<Object> value() {
        return parsed(FilterText.unquoted(text));
    }

    /** The values of {@code (a,b,"c,d")}. */
    TreeSet<Comparable<Object>> values() {
        FilterRefusals.require(
                text.length() > 2 && text.startsWith("(") && text.endsWith(")"), "in is written in.(value,value)");
        List<String> values = FilterText.split(text.substring(1, text.length() - 1));
        FilterRefusals.require(values.size() <= MOST_VALUES, "in takes at most " + MOST_VALUES + " values");
        TreeSet<Comparable<Object>> parsed = new TreeSet<>();
        values.forEach(value -> parsed.add(parsed(FilterText.unquoted(value))));
        return parsed;
    }

    /** A pattern for the text of the column. */
    String pattern() {
        FilterRefusals.require(type == ColumnType.TEXT, "patterns are for columns of text");
        String pattern = FilterText.unquoted(text);
        FilterRefusals.require(
                pattern.length() <= LONGEST_PATTERN, "a pattern has at most " + LONGEST_PATTERN + " characters");
        return pattern;
    }

    private Comparable<Object> parsed(String value) {
        return type.read(value)
                .orElseThrow(() -> FilterRefusals.because(
                        "the column " + column.name() + " is of type " + column.type() + ", the value is not"));
    }
}
