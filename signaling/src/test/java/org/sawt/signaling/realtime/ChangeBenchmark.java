package org.sawt.signaling.realtime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.sawt.signaling.feed.PublishedTables.Column;
import org.sawt.signaling.feed.RowChange;
import org.sawt.signaling.feed.RowScope;
import org.sawt.signaling.feed.TestChanges;
import org.sawt.signaling.feed.filter.RowFilter;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StudentId;

/** Change capture: a captured tap is read, and held against what a thousand listen for, each to one student. */
@State(Scope.Benchmark)
public class ChangeBenchmark {

    private static final int LISTENERS = 1_000;
    private static final ClinicId CLINIC = ClinicId.next();
    private static final StudentId STUDENT = StudentId.next();
    private static final List<Column> COLUMNS = List.of(new Column("student_id", "uuid"), new Column("result", "text"));
    private static final String TAP = """
            {"id":"019aa5c2-7a1e-7c3b-9d27-6f1c5b0a4e11","clinic_id":"%s","student_id":"%s",\
            "goal_id":"019aa5c2-8b2f-7d4c-8e38-7a2d6c1b5f22","session_id":"019aa5c2-9c30-7e5d-9f49-8b3e7d2c6033","seq":12,\
            "result":"correct","level_id":null,"value":null,"unit":null,"voids":null,\
            "recorded_by":"019aa5c2-ad41-7f6e-8a5a-9c4f8e3d7144","at":"2026-11-21T09:00:00.123+00:00",\
            "recorded_at":"2026-11-21T09:00:00.456789+00:00"}""".formatted(CLINIC, STUDENT);

    private final RowScope scope = new RowScope(CLINIC, Set.of("trials"), Set.of(STUDENT));
    private final RowChange change = TestChanges.captured("trials", TAP);
    private final List<Binding> bindings =
            IntStream.range(0, LISTENERS).mapToObj(ChangeBenchmark::listener).toList();

    /** Only the first asks for the student of the tap. */
    private static Binding listener(int number) {
        StudentId student = number == 0 ? STUDENT : StudentId.next();
        RowFilter filter = RowFilter.of("student_id=eq." + student, COLUMNS);
        return new Binding(number, RowChange.Type.INSERT, Map.of("trials", filter), List.of());
    }

    @Benchmark
    public RowChange readATap() {
        return TestChanges.captured("trials", TAP);
    }

    @Benchmark
    public int matchATapForAThousand() {
        int wanted = 0;
        for (Binding binding : bindings) {
            if (scope.permits(change.table(), change.decisive()) && binding.wants(change)) {
                wanted++;
            }
        }
        if (wanted != 1) {
            throw new IllegalStateException(wanted + " of them want it");
        }
        return wanted;
    }
}
