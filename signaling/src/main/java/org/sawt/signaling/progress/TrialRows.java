package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.sawt.signaling.shared.TrialId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code trials}: appended and read, never changed; the database refuses anything else. */
@Repository
class TrialRows {

    private final JdbcClient jdbc;

    TrialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The session, where the reader may know of it. */
    Optional<TrialPlace> visible(Caller.Staff reader, SessionId session) {
        return jdbc.sql("select s.student_id, s.opened_at is not null as opened from therapy_sessions s where "
                        + CaseloadScope.sql("s", "student_id") + " and s.id = :session")
                .params(CaseloadScope.params(reader))
                .param("session", session.value())
                .query((row, _) -> new TrialPlace(
                        new StudentId(row.getObject("student_id", UUID.class)), session, row.getBoolean("opened")))
                .optional();
    }

    /** Those of {@code ids} that are stored, whosever they are: only for comparison with what a client sends. */
    Map<TrialId, StoredTrial> stored(Collection<TrialId> ids) {
        Map<TrialId, StoredTrial> found = new HashMap<>();
        jdbc.sql("select * from trials where id in (:ids)")
                .param("ids", ids.stream().map(TrialId::value).toList())
                .query(TrialRows::trial)
                .list()
                .forEach(one -> found.put(one.trial().id(), one));
        return found;
    }

    /** Those of {@code ids} that do not count any more. */
    Set<TrialId> voided(Collection<TrialId> ids) {
        return new HashSet<>(jdbc.sql("select voids from trials where voids in (:ids)")
                .param("ids", ids.stream().map(TrialId::value).toList())
                .query((row, _) -> new TrialId(row.getObject("voids", UUID.class)))
                .list());
    }

    /**
     * Appends under the next number of its goal and session, whose lock the caller holds. Empty when the id is taken: whoever
     * took it has committed by then.
     */
    Optional<StoredTrial> append(Caller.Staff by, TrialPlace place, Trial trial, Measure measure) {
        Columns columns = Columns.of(trial.content(), measure);
        return jdbc.sql("""
                        insert into trials (id, clinic_id, student_id, goal_id, session_id, seq, result, level_id, value,
                            unit, voids, recorded_by, at, prompt_by)
                        select :id, :clinic, :student, :goal, :session::uuid, coalesce(max(seq), 0) + 1, :result, :level::uuid,
                            :value::numeric, :unit, :voids::uuid, :by, :at, :prompt_by
                        from trials where goal_id = :goal and %s
                        on conflict (id) do nothing returning *""".formatted(place.session() == null ? "session_id is null" : "session_id = :session"))
                .param("id", trial.id().value())
                .param("clinic", by.clinic().value())
                .param("student", place.student().value())
                .param("goal", trial.goal().value())
                .param(
                        "session",
                        place.session() == null ? null : place.session().value())
                .param("result", columns.result())
                .param("level", columns.level())
                .param("value", columns.value())
                .param("unit", columns.unit())
                .param("voids", columns.voids())
                .param("prompt_by", columns.promptBy())
                .param("by", by.id().value())
                .param("at", trial.at().atOffset(ZoneOffset.UTC))
                .query(TrialRows::trial)
                .optional();
    }

    /** The columns that depend on what was tapped. */
    private record Columns(
            @Nullable String result,
            @Nullable UUID level,
            @Nullable String promptBy,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable UUID voids) {

        static Columns of(Trial.Content content, Measure measure) {
            return switch (content) {
                case Trial.Scored(TrialResult result, PromptLevelId level, Prompter by) ->
                    new Columns(
                            result.wire(),
                            level == null ? null : level.value(),
                            by == null ? null : by.wire(),
                            null,
                            null,
                            null);
                case Trial.Measured(Amount value) ->
                    new Columns(null, null, null, value.value(), measure.unit().wire(), null);
                case Trial.Voided(TrialId trial) -> new Columns(null, null, null, null, null, trial.value());
            };
        }
    }

    private static StoredTrial trial(ResultSet row, int number) throws SQLException {
        UUID session = row.getObject("session_id", UUID.class);
        return new StoredTrial(
                new Trial(
                        new TrialId(row.getObject("id", UUID.class)),
                        new GoalId(row.getObject("goal_id", UUID.class)),
                        content(row),
                        instant(row, "at")),
                session == null ? null : new SessionId(session),
                new StaffId(row.getObject("recorded_by", UUID.class)),
                row.getInt("seq"),
                instant(row, "recorded_at"));
    }

    private static Trial.Content content(ResultSet row) throws SQLException {
        UUID voids = row.getObject("voids", UUID.class);
        if (voids != null) {
            return new Trial.Voided(new TrialId(voids));
        }
        String result = row.getString("result");
        if (result == null) {
            return new Trial.Measured(new Amount(row.getBigDecimal("value")));
        }
        UUID level = row.getObject("level_id", UUID.class);
        String promptBy = row.getString("prompt_by");
        return new Trial.Scored(
                TrialResult.of(result),
                level == null ? null : new PromptLevelId(level),
                promptBy == null ? null : Prompter.of(promptBy));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
