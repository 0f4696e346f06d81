package org.sawt.signaling.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.shared.ServicePlanId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Service plans as rows. */
@Repository
class ServicePlanRows {

    private final JdbcClient jdbc;

    ServicePlanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The earliest first; the caller has asked for the right to read. */
    List<ServicePlan> of(StudentId student) {
        return jdbc.sql("select * from service_plans where student_id = :student order by effective_from")
                .param("student", student.value())
                .query(ServicePlanRows::plan)
                .list();
    }

    Optional<ServicePlan> visible(Caller.Staff reader, ServicePlanId id) {
        return jdbc.sql("select p.* from service_plans p where " + CaseloadScope.sql("p", "student_id")
                        + " and p.id = :id")
                .params(CaseloadScope.params(reader))
                .param("id", id.value())
                .query(ServicePlanRows::plan)
                .optional();
    }

    void insert(Caller.Staff by, ServicePlanId id, StudentId student, PlannedMinutes planned) {
        jdbc.sql("""
                        insert into service_plans
                            (id, clinic_id, student_id, minutes, per, effective_from, effective_to, written_by)
                        values (:id, :clinic, :student, :minutes, :per, :from, :to, :by)""")
                .param("id", id.value())
                .param("clinic", by.clinic().value())
                .param("student", student.value())
                .params(params(by, planned))
                .update();
    }

    void replace(Caller.Staff by, ServicePlanId id, PlannedMinutes planned) {
        jdbc.sql("""
                        update service_plans set version = version + 1, minutes = :minutes, per = :per,
                            effective_from = :from, effective_to = :to, written_by = :by
                        where id = :id""").param("id", id.value()).params(params(by, planned)).update();
    }

    private static Map<String, @Nullable Object> params(Caller.Staff by, PlannedMinutes planned) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("minutes", planned.minutes());
        columns.put("per", planned.per().wire());
        columns.put("from", planned.from());
        columns.put("to", planned.to());
        columns.put("by", by.id().value());
        return columns;
    }

    private static ServicePlan plan(ResultSet row, int number) throws SQLException {
        return new ServicePlan(
                new ServicePlanId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new StudentId(row.getObject("student_id", UUID.class)),
                new PlannedMinutes(
                        row.getInt("minutes"),
                        PlannedMinutes.Per.of(row.getString("per")),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("effective_to", LocalDate.class)));
    }
}
