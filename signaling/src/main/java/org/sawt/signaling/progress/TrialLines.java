package org.sawt.signaling.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** A student's single trials, those that were voided and the voids too, for who may see the student. */
@Service
public class TrialLines {

    private static final String SELECT = """
            select t.id, t.goal_id, g.text_en, g.text_ar, t.session_id, t.seq, t.result, l.code, t.prompt_by, t.value, t.unit,
                   t.voids, exists (select 1 from trials v where v.voids = t.id) as voided, t.recorded_by, t.at, t.recorded_at
            from trials t join goals g on g.id = t.goal_id left join prompt_levels l on l.id = t.level_id
            where t.student_id = :student and (t.at at time zone :zone)::date between :from and :to
            order by t.at, t.id""";

    private final JdbcClient jdbc;
    private final RecordAccess access;
    private final Clinics clinics;
    private final Clock clock;

    TrialLines(JdbcClient jdbc, RecordAccess access, Clinics clinics, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** By time; {@code from} and {@code to} as for {@link ProgressReports#of}. */
    public List<TrialLine> of(
            Caller.Staff reader, StudentId student, @Nullable LocalDate from, @Nullable LocalDate to, Purpose purpose) {
        ZoneId zone = clinics.byId(reader.clinic()).zone();
        Span span = Span.of(from, to, LocalDate.ofInstant(clock.instant(), zone));
        return access.readOf(reader, student, purpose, () -> lines(student, span, zone));
    }

    private List<TrialLine> lines(StudentId student, Span span, ZoneId zone) {
        return jdbc.sql(SELECT)
                .param("student", student.value())
                .param("zone", zone.getId())
                .param("from", span.from())
                .param("to", span.to())
                .query(TrialLines::line)
                .list();
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
                row.getString("prompt_by"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getObject("voids", UUID.class),
                row.getBoolean("voided"),
                row.getObject("recorded_by", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("recorded_at").toInstant());
    }
}
