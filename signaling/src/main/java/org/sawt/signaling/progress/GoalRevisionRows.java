package org.sawt.signaling.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What goals said before they were changed; appended, never changed. */
@Repository
class GoalRevisionRows {

    private final JdbcClient jdbc;

    GoalRevisionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what the goal says now; the caller holds its lock, and is about to change it. */
    void keep(Caller.Staff by, GoalId id, LocalDate today, Instant at) {
        jdbc.sql("""
                        insert into goal_revisions
                            (goal_id, version, clinic_id, student_id, text_en, text_ar, area, measure, baseline, direction,
                             threshold, consecutive, ladder_id, most_help, effective_from, effective_to,
                             changed_on, changed_by, changed_at)
                        select id, version, clinic_id, student_id, text_en, text_ar, area, measure, baseline, direction,
                             threshold, consecutive, ladder_id, most_help, effective_from, effective_to, :today, :by, :at
                        from goals where id = :id""")
                .param("id", id.value())
                .param("by", by.id().value())
                .param("today", today)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order of their changes; the caller has asked for the right to read. */
    Map<GoalId, List<GoalRevision.Former>> of(StudentId student) {
        Map<GoalId, List<GoalRevision.Former>> found = new HashMap<>();
        jdbc.sql("select * from goal_revisions where student_id = :student order by goal_id, version")
                .param("student", student.value())
                .query(row -> {
                    GoalId goal = new GoalId(row.getObject("goal_id", UUID.class));
                    LocalDate until = Objects.requireNonNull(row.getObject("changed_on", LocalDate.class));
                    found.computeIfAbsent(goal, _ -> new ArrayList<>())
                            .add(new GoalRevision.Former(until, GoalColumns.terms(row)));
                });
        return found;
    }
}
