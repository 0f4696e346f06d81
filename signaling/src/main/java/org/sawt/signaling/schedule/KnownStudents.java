package org.sawt.signaling.schedule;

import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which students staff may know: therapists of their caseload, others of the clinic. */
@Repository
public class KnownStudents {

    private final JdbcClient jdbc;

    public KnownStudents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isKnown(Caller.Staff reader, StudentId student) {
        return jdbc.sql("select exists (select 1 from students st where st.id = :student and "
                        + CaseloadScope.sql("st", "id") + ")")
                .params(CaseloadScope.params(reader))
                .param("student", student.value())
                .query(Boolean.class)
                .single();
    }
}
