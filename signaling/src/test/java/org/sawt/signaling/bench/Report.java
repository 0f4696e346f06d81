package org.sawt.signaling.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Everything that one run found. */
public record Report(Instant started, Machine machine, Map<String, String> versions, List<Answer> measures) {

    /** What one measure found. */
    public record Answer(String name, String about, List<Row> rows) {}

    boolean failed() {
        return measures.stream().flatMap(answer -> answer.rows().stream()).anyMatch(Row.Failed.class::isInstance);
    }
}
