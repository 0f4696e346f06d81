package org.sawt.signaling.progress;

import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How students are called. The caller has asked for the right to know. */
@Repository
class StudentNames {

    private final JdbcClient jdbc;

    StudentNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    LocalizedText of(StudentId student) {
        return jdbc.sql(
                        "select name_latin, coalesce(name_arabic, name_latin) as name_arabic from students where id = :id")
                .param("id", student.value())
                .query((row, _) -> new LocalizedText(row.getString("name_latin"), row.getString("name_arabic")))
                .single();
    }
}
