package org.sawt.signaling.feed.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.feed.PublishedTables.Column;
import org.sawt.signaling.shared.RefusedException;
import tools.jackson.databind.node.ObjectNode;

/**
 * Conditions that a row must meet, all of them. As in SQL, a condition on a null value is not met, negated or not, except by
 * {@code is} and {@code isdistinct}; nor is one on a value that was left out because the row was too large.
 */
public final class RowFilter {

    /** In characters; a hundred ids fit. */
    private static final int LONGEST = 8192;

    private static final int MOST_CONDITIONS = 16;

    private static final RowFilter NONE = new RowFilter(List.of());

    private final List<Condition> conditions;

    private RowFilter(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /**
     * Reads {@code text} for a table of {@code columns}; null or blank is no filter.
     *
     * @throws RefusedException {@code invalid_filter}, with a sentence, for what cannot be understood: an unknown column or
     *     operator, a value that is not of the column's type, too much of anything
     */
    public static RowFilter of(@Nullable String text, List<Column> columns) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        FilterRefusals.require(text.length() <= LONGEST, "a filter has at most " + LONGEST + " characters");
        List<String> parts = FilterText.split(text.strip());
        FilterRefusals.require(
                parts.size() <= MOST_CONDITIONS, "a filter has at most " + MOST_CONDITIONS + " conditions");
        return new RowFilter(
                parts.stream().map(part -> Condition.of(part, columns)).toList());
    }

    public boolean matches(ObjectNode row) {
        for (Condition condition : conditions) {
            if (!condition.matches(row)) {
                return false;
            }
        }
        return true;
    }
}
