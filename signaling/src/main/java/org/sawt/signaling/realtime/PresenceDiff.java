package org.sawt.signaling.realtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What has changed, as Phoenix lays it out: who came and who went, by key. A change is a leave and a join at once. */
record PresenceDiff(Map<String, Metas> joins, Map<String, Metas> leaves) {

    /** The presences under one key: a person's tabs. */
    record Metas(List<ObjectNode> metas) {}

    /** Of one member; {@code now} is null when it went, {@code before} when it came. */
    static PresenceDiff of(String key, @Nullable ObjectNode now, @Nullable ObjectNode before) {
        return new PresenceDiff(side(key, now), side(key, before));
    }

    /** All presences by key. */
    static Map<String, Metas> metas(Map<String, List<ObjectNode>> byKey) {
        Map<String, Metas> all = new LinkedHashMap<>();
        byKey.forEach((key, presences) -> all.put(key, new Metas(presences)));
        return all;
    }

    private static Map<String, Metas> side(String key, @Nullable ObjectNode presence) {
        return presence == null ? Map.of() : Map.of(key, new Metas(List.of(presence)));
    }
}
