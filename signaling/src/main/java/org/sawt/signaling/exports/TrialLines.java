package org.sawt.signaling.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.sawt.signaling.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads single trials; the right to them is asked for before. */
@Repository
class TrialLines {

    private static final String SELECT = """
            select t.id, t.goal_id, g.text_en, g.text_ar, t.session_id, t.seq, t.result, l.code, t.value, t.unit, t.voids,
                   exists (select 1 from trials v where v.voids = t.id) as voided, t.recorded_by, t.at, t.recorded_at
            from trials t join goals g on g.id = t.goal_id left join prompt_levels l on l.id = t.level_id
            where t.student_id = :student and (t.at at time zone :zone)::date between :from and :to
            order by t.at, t.id""";

    private final JdbcClient jdbc;

    TrialLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TrialLine> of(Window window) {
        return jdbc.sql(SELECT).params(window.params()).query(TrialLines::line).list();
    }

    private static TrialLine line(ResultSet row, int number) throws SQLException {
        return new TrialLine(
                row.getObject("id", UUID.class),
                row.getObject("goal_id", UUID.class),
                new LocalizedText(row.getString("text_en"), row.getString("text_ar")),
                row.getObject("session_id", UUID.class),
                row.getInt("seq"),
                row.getString("result"),
                row.getString("code"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getObject("voids", UUID.class),
                row.getBoolean("voided"),
                row.getObject("recorded_by", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("recorded_at").toInstant());
    }
}
