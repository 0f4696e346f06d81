package org.sawt.signaling.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Changes that no database has seen. */
public final class TestChanges {

    private static final ObjectReader ROWS = ChangeLog.rows(new JsonMapper());

    private TestChanges() {}

    /** The change of which {@code data} of a message tells. */
    public static RowChange read(JsonNode data) {
        return new RowChange(
                data.get("position").asLong(),
                data.get("table").asString(),
                RowChange.Type.valueOf(data.get("type").asString()),
                row(data, "record"),
                row(data, "old_record"),
                !data.get("errors").isNull(),
                Instant.parse(data.get("commit_timestamp").asString()));
    }

    /** The insertion of a row of {@code table} as PostgreSQL writes it down. */
    public static RowChange captured(String table, String record) {
        ObjectNode row = (ObjectNode) ROWS.readTree(record);
        return new RowChange(1, table, RowChange.Type.INSERT, row, null, false, Instant.EPOCH);
    }

    private static @Nullable ObjectNode row(JsonNode data, String name) {
        return data.has(name) ? (ObjectNode) data.get(name) : null;
    }
}
