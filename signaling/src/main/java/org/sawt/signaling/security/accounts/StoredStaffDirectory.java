package org.sawt.signaling.security.accounts;

import java.util.List;
import java.util.Optional;
import org.sawt.signaling.security.StaffDirectory;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The staff as rows; a disabled account is not there. */
@Repository
class StoredStaffDirectory implements StaffDirectory {

    private static final String ENABLED = "select " + StaffRows.COLUMNS + " from staff where disabled_at is null and ";

    private final JdbcClient jdbc;

    StoredStaffDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StaffMember> byId(StaffId id) {
        return jdbc.sql(ENABLED + "id = :id")
                .param("id", id.value())
                .query((row, _) -> StaffRows.member(row))
                .optional();
    }

    @Override
    public List<StaffMember> therapistsOf(ClinicId clinic) {
        return jdbc.sql(ENABLED + "clinic_id = :clinic and role = 'therapist' order by name_latin, id")
                .param("clinic", clinic.value())
                .query((row, _) -> StaffRows.member(row))
                .list();
    }
}
