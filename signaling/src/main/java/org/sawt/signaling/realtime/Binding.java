package org.sawt.signaling.realtime;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.feed.RowChange;
import org.sawt.signaling.feed.filter.RowFilter;

/**
 * One thing that a channel asked for, understood.
 *
 * @param id by which its client knows what a message is for; the same for all who ask the same, so that they share messages
 * @param type null for every type
 * @param filters by table, for each table that is asked for
 * @param select the columns to be sent, sorted; none for all
 */
record Binding(int id, RowChange.@Nullable Type type, Map<String, RowFilter> filters, List<String> select) {

    boolean wants(RowChange change) {
        RowFilter filter = filters.get(change.table());
        return filter != null && (type == null || type == change.type()) && filter.matches(change.decisive());
    }
}
