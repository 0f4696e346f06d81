package org.sawt.signaling.feed.filter;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** How the values of a column are compared: by its type, not by their text. */
enum ColumnType {
    /** By code unit, which is not every collation's order. */
    TEXT,
    UUID_TEXT,
    NUMBER,
    BOOLEAN,
    INSTANT,
    DATE,
    /** Cannot be compared, only be null or not. */
    OTHER;

    /** By PostgreSQL's name of the type. */
    static ColumnType named(String name) {
        return switch (name) {
            case "text", "varchar", "bpchar", "name" -> TEXT;
            case "uuid" -> UUID_TEXT;
            case "int2", "int4", "int8", "numeric", "float4", "float8" -> NUMBER;
            case "bool" -> BOOLEAN;
            case "timestamptz" -> INSTANT;
            case "date" -> DATE;
            default -> OTHER;
        };
    }

    /** The value that {@code text} writes; empty if it writes none of this type. */
    @SuppressWarnings("unchecked") // values are compared with others of the same type only
    Optional<Comparable<Object>> read(String text) {
        try {
            return Optional.of((Comparable<Object>) parse(text));
        } catch (IllegalArgumentException | DateTimeException notOfThisType) {
            return Optional.empty();
        }
    }

    /** The value of a row; empty for null, and for what compares to nothing here, such as infinity. */
    Optional<Comparable<Object>> read(JsonNode value) {
        return value.isNull() ? Optional.empty() : read(value.asString());
    }

    private Comparable<?> parse(String text) {
        return switch (this) {
            case TEXT -> text;
            case UUID_TEXT -> UUID.fromString(text).toString();
            case NUMBER -> new BigDecimal(text);
            case BOOLEAN -> truth(text);
            case INSTANT -> Instants.parse(text);
            case DATE -> LocalDate.parse(text);
            case OTHER -> throw new IllegalArgumentException("not comparable");
        };
    }

    private static Boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "t" -> true;
            case "false", "f" -> false;
            default -> throw new IllegalArgumentException("not a boolean");
        };
    }
}
