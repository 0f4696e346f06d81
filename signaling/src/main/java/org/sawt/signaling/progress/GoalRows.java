package org.sawt.signaling.progress;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Goals as rows; those for a reader carry the reader's rights in their condition. Every change gets a new version. */
@Repository
class GoalRows {

    private static final String VISIBLE = "select g.* from goals g where " + CaseloadScope.sql("g", "student_id");

    private final JdbcClient jdbc;

    GoalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Goal> visible(Caller.Staff reader, GoalId id) {
        return jdbc.sql(VISIBLE + " and g.id = :id")
                .params(CaseloadScope.params(reader))
                .param("id", id.value())
                .query(GoalColumns::goal)
                .optional();
    }

    /** In the order in which they were made. */
    List<Goal> visibleOf(Caller.Staff reader, StudentId student) {
        return jdbc.sql(VISIBLE + " and g.student_id = :student order by g.created_at, g.id")
                .params(CaseloadScope.params(reader))
                .param("student", student.value())
                .query(GoalColumns::goal)
                .list();
    }

    /** The same for whom the caller has found the right to read by other means. */
    List<Goal> of(StudentId student) {
        return jdbc.sql("select * from goals where student_id = :student order by created_at, id")
                .param("student", student.value())
                .query(GoalColumns::goal)
                .list();
    }

    /** The student's goals of {@code ids}, under a lock that keeps other trials and changes out until the transaction ends. */
    Map<GoalId, Goal> locked(StudentId student, List<GoalId> ids) {
        Map<GoalId, Goal> found = new HashMap<>();
        jdbc.sql("""
                        select g.* from goals g where g.student_id = :student and g.id in (:ids)
                        order by g.id for no key update""")
                .param("student", student.value())
                .param("ids", ids.stream().map(GoalId::value).toList())
                .query(GoalColumns::goal)
                .list()
                .forEach(goal -> found.put(goal.id(), goal));
        return found;
    }

    /** Writers of one student's goals and plans queue here until the transaction ends. */
    void lock(StudentId student) {
        jdbc.sql("select id from students where id = :student for no key update")
                .param("student", student.value())
                .query(_ -> {});
    }

    int lockAndCount(StudentId student) {
        lock(student);
        return jdbc.sql("select count(*) from goals where student_id = :student")
                .param("student", student.value())
                .query(Integer.class)
                .single();
    }

    boolean hasTrials(GoalId id) {
        return jdbc.sql("select exists (select 1 from trials where goal_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void insert(Caller.Staff by, GoalId id, StudentId student, GoalTerms terms) {
        jdbc.sql("""
                        insert into goals
                            (id, clinic_id, student_id, status, text_en, text_ar, area, measure, baseline, direction,
                             threshold, consecutive, ladder_id, most_help, effective_from, effective_to, created_by)
                        values (:id, :clinic, :student, 'draft', :text_en, :text_ar, :area, :measure, :baseline,
                             :direction, :threshold, :consecutive, :ladder, :most_help, :from, :to, :by)""")
                .param("id", id.value())
                .param("clinic", by.clinic().value())
                .param("student", student.value())
                .param("by", by.id().value())
                .params(GoalColumns.params(terms))
                .update();
    }

    /** False when it is not as {@code version} any more. */
    boolean replace(GoalId id, int version, GoalTerms terms) {
        return jdbc.sql("""
                        update goals set version = version + 1, text_en = :text_en, text_ar = :text_ar, area = :area,
                            measure = :measure, baseline = :baseline, direction = :direction, threshold = :threshold,
                            consecutive = :consecutive, ladder_id = :ladder, most_help = :most_help, effective_from = :from,
                            effective_to = :to
                        where id = :id and version = :version""")
                        .param("id", id.value())
                        .param("version", version)
                        .params(GoalColumns.params(terms))
                        .update()
                == 1;
    }

    /** Takes {@code today} for the first or the last day where none was set; false when it is not as {@code version}. */
    boolean turn(GoalId id, int version, GoalStatus to, LocalDate today) {
        return jdbc.sql("""
                        update goals set version = version + 1, status = :to,
                            effective_from = case when :to = 'active' then coalesce(effective_from, least(effective_to, :today))
                                else effective_from end,
                            effective_to = case when :to = 'discontinued'
                                then greatest(effective_from, least(effective_to, :today)) else effective_to end
                        where id = :id and version = :version""")
                        .param("id", id.value())
                        .param("version", version)
                        .param("to", to.wire())
                        .param("today", today)
                        .update()
                == 1;
    }
}
