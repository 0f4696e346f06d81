package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.StudentId;

/** The columns of a goal, both ways. */
final class GoalColumns {

    private GoalColumns() {}

    static Map<String, @Nullable Object> params(GoalTerms terms) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("text_en", terms.text().en());
        columns.put("text_ar", terms.text().ar());
        columns.put("area", terms.area());
        columns.put("measure", terms.measure().wire());
        columns.put(
                "baseline", terms.baseline() == null ? null : terms.baseline().value());
        columns.put("direction", terms.criterion().direction().wire());
        columns.put("threshold", terms.criterion().threshold().value());
        columns.put("consecutive", terms.criterion().consecutive());
        columns.put("ladder", terms.ladder() == null ? null : terms.ladder().value());
        PromptLevelId mostHelp = terms.criterion().level();
        columns.put("most_help", mostHelp == null ? null : mostHelp.value());
        columns.put("from", terms.from());
        columns.put("to", terms.to());
        return columns;
    }

    static Goal goal(ResultSet row, int number) throws SQLException {
        return new Goal(
                new GoalId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new StudentId(row.getObject("student_id", UUID.class)),
                GoalStatus.of(row.getString("status")),
                terms(row));
    }

    static GoalTerms terms(ResultSet row) throws SQLException {
        BigDecimal baseline = row.getBigDecimal("baseline");
        UUID ladder = row.getObject("ladder_id", UUID.class);
        return new GoalTerms(
                new LocalizedText(row.getString("text_en"), row.getString("text_ar")),
                row.getString("area"),
                Measure.of(row.getString("measure")),
                baseline == null ? null : new Amount(baseline),
                criterion(row),
                ladder == null ? null : new LadderId(ladder),
                row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class));
    }

    private static Criterion criterion(ResultSet row) throws SQLException {
        UUID mostHelp = row.getObject("most_help", UUID.class);
        return new Criterion(
                Criterion.Direction.of(row.getString("direction")),
                new Amount(row.getBigDecimal("threshold")),
                row.getInt("consecutive"),
                mostHelp == null ? null : new PromptLevelId(mostHelp));
    }
}
