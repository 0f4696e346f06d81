package org.sawt.signaling.feed.filter;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of filters: parts between commas, where quotes and parentheses hold a part together. A quote begins one only at
 * the start of a value (after {@code .}, {@code (} or a comma); within it a backslash takes the next character as it is.
 */
final class FilterText {

    private final List<String> parts = new ArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private int depth;
    private boolean quoted;
    private boolean escaped;
    private char before = ',';

    private FilterText() {}

    /** Splits at the commas outside of quotes and parentheses. */
    static List<String> split(String text) {
        FilterText scanner = new FilterText();
        text.chars().forEach(each -> scanner.take((char) each));
        FilterRefusals.require(!scanner.quoted, "a quote is not closed");
        scanner.endPart();
        return scanner.parts;
    }

    /** A quoted value without its quotes; any other as it is. */
    static String unquoted(String value) {
        if (value.length() < 2 || !value.startsWith("\"") || !value.endsWith("\"")) {
            return value;
        }
        return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    private void take(char each) {
        if (quoted) {
            takeQuoted(each);
        } else if (each == ',' && depth == 0) {
            endPart();
        } else {
            takePlain(each);
        }
        before = each;
    }

    private void takeQuoted(char each) {
        part.append(each);
        quoted = escaped || each != '"';
        escaped = !escaped && each == '\\';
    }

    private void takePlain(char each) {
        part.append(each);
        switch (each) {
            case '(' -> depth++;
            case ')' -> depth = Math.max(0, depth - 1);
            case '"' -> quoted = before == '.' || before == '(' || before == ',';
            default -> {}
        }
    }

    private void endPart() {
        parts.add(part.toString().strip());
        part.setLength(0);
    }
}
