package org.sawt.signaling.feed.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.feed.PublishedTables.Column;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One {@code column=operator.value}, or {@code column=not.operator.value}. */
record Condition(String column, ValueTest test) {

    private static final String NOT = "not.";

    static Condition of(String text, List<Column> columns) {
        int equals = text.indexOf('=');
        FilterRefusals.require(equals > 0, "a condition is written column=operator.value");
        Column column = column(text.substring(0, equals), columns);
        String rest = text.substring(equals + 1);
        boolean negated = rest.startsWith(NOT);
        return new Condition(column.name(), test(column, negated ? rest.substring(NOT.length()) : rest, negated));
    }

    boolean matches(ObjectNode row) {
        @Nullable JsonNode value = row.get(column);
        return value != null && test.matches(value);
    }

    private static Column column(String name, List<Column> columns) {
        return columns.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow(() -> FilterRefusals.because("a condition names a column that the table does not have"));
    }

    private static ValueTest test(Column column, String text, boolean negated) {
        int dot = text.indexOf('.');
        FilterRefusals.require(dot > 0, "a condition is written column=operator.value");
        return Operator.named(text.substring(0, dot))
                .test(new Operand(column, ColumnType.named(column.type()), text.substring(dot + 1)), negated);
    }
}
