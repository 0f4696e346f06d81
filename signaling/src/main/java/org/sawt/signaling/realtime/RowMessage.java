package org.sawt.signaling.realtime;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.feed.PublishedTables.Column;
import org.sawt.signaling.feed.RowChange;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a change looks to those who asked for it by the same bindings.
 *
 * @param ids of those bindings
 * @param select the columns to be sent; none for all
 * @param hidden columns that they may not see
 * @param withOldRow whether they may see the row as it was before
 */
record RowMessage(List<Integer> ids, List<String> select, Set<String> hidden, boolean withOldRow) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    /** {@code columns} are all that the table shows. */
    Outgoing of(RowChange change, List<Column> columns) {
        ObjectNode payload = JSON.objectNode();
        ArrayNode of = payload.putArray("ids");
        ids.forEach(of::add);
        payload.set("data", data(change, columns));
        return Outgoing.of("postgres_changes", payload).toMany();
    }

    private ObjectNode data(RowChange change, List<Column> columns) {
        ObjectNode data = JSON.objectNode();
        data.put("schema", "public");
        data.put("table", change.table());
        data.put("commit_timestamp", MILLISECONDS.format(change.committedAt()));
        data.put("type", change.type().name());
        data.set("columns", columns(columns));
        put(data, "record", change.row());
        if (change.oldRow() != null) {
            put(data, "old_record", withOldRow ? change.oldRow() : JSON.objectNode());
        }
        data.set("errors", change.truncated() ? JSON.arrayNode().add("Error 413: Payload Too Large") : JSON.nullNode());
        data.put("position", change.position());
        return data;
    }

    private ArrayNode columns(List<Column> columns) {
        ArrayNode shown = JSON.arrayNode();
        columns.stream()
                .filter(column -> isSelected(column.name()))
                .forEach(column -> shown.addObject().put("name", column.name()).put("type", column.type()));
        return shown;
    }

    private void put(ObjectNode data, String name, @Nullable ObjectNode row) {
        if (row != null) {
            data.set(name, select.isEmpty() && hidden.isEmpty() ? row : selected(row));
        }
    }

    private ObjectNode selected(ObjectNode row) {
        ObjectNode part = JSON.objectNode();
        row.properties().stream()
                .filter(field -> isSelected(field.getKey()))
                .forEach(field -> part.set(field.getKey(), field.getValue()));
        return part;
    }

    private boolean isSelected(String column) {
        return !hidden.contains(column) && (select.isEmpty() || select.contains(column));
    }
}
