package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the trials of a student that were not voided; a session's belong to the day on which it was opened. */
@Repository
class ProgressRows {

    private static final String COUNTS = """
            with counting as (
                select t.goal_id, t.session_id, t.result, t.level_id, t.value, t.prompt_by, s.opened_at, s.appointment_id,
                       (coalesce(s.opened_at, t.at) at time zone :zone)::date as day
                from trials t left join therapy_sessions s on s.id = t.session_id
                where t.student_id = :student and t.voids is null
                    and not exists (select 1 from trials v where v.voids = t.id))
            select goal_id, session_id, appointment_id, opened_at, day, result, level_id, count(*) as n,
                count(*) filter (where prompt_by = 'helper') as by_helper, coalesce(sum(value), 0) as total
            from counting where day between :from and :to
            group by goal_id, session_id, appointment_id, opened_at, day, result, level_id""";

    private final JdbcClient jdbc;

    ProgressRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Trials of one goal on one occasion that are alike.
     *
     * @param result null for values, whose sum is {@code total}
     * @param byHelper of how many the prompt was not the therapist's
     */
    record Counted(
            GoalId goal,
            Occasion occasion,
            @Nullable TrialResult result,
            @Nullable PromptLevelId level,
            int n,
            int byHelper,
            BigDecimal total) {}

    /** The caller has asked for the right to read; in no order. */
    List<Counted> of(StudentId student, Span span, ZoneId zone) {
        return jdbc.sql(COUNTS)
                .param("student", student.value())
                .param("zone", zone.getId())
                .param("from", span.from())
                .param("to", span.to())
                .query(ProgressRows::counted)
                .list();
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        String result = row.getString("result");
        UUID level = row.getObject("level_id", UUID.class);
        return new Counted(
                new GoalId(row.getObject("goal_id", UUID.class)),
                occasion(row),
                result == null ? null : TrialResult.of(result),
                level == null ? null : new PromptLevelId(level),
                row.getInt("n"),
                row.getInt("by_helper"),
                row.getBigDecimal("total"));
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        UUID appointment = row.getObject("appointment_id", UUID.class);
        Timestamp openedAt = row.getTimestamp("opened_at");
        return new Occasion(
                session == null ? null : new SessionId(session),
                appointment == null ? null : new AppointmentId(appointment),
                row.getObject("day", LocalDate.class),
                openedAt == null ? null : openedAt.toInstant());
    }
}
