package org.sawt.signaling.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes that no database has seen. */
public final class TestChanges {

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

    private static @Nullable ObjectNode row(JsonNode data, String name) {
        return data.has(name) ? (ObjectNode) data.get(name) : null;
    }
}
