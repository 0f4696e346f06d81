package org.sawt.signaling.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that one run found. */
public record Report(Instant started, Machine machine, Map<String, String> versions, List<Answer> measures) {

    /**
     * What one measure found.
     *
     * @param busyBefore the share of the machine, 0 to 1, that was in use before the measure began: by others, then
     */
    public record Answer(String name, String about, double busyBefore, List<Row> rows) {}

    Report and(Answer answer) {
        List<Answer> all = Stream.concat(measures.stream(), Stream.of(answer)).toList();
        return new Report(started, machine, versions, all);
    }

    boolean failed() {
        return measures.stream().flatMap(answer -> answer.rows().stream()).anyMatch(Row.Failed.class::isInstance);
    }
}
