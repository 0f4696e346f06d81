package org.sawt.signaling.security.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StaffId;

/** What a row of {@code staff} says, in our words. */
final class StaffRows {

    static final String COLUMNS = "id, clinic_id, role, name_latin, name_arabic, language";

    private StaffRows() {}

    static StaffMember member(ResultSet row) throws SQLException {
        return new StaffMember(
                new StaffId(row.getObject("id", UUID.class)),
                new ClinicId(row.getObject("clinic_id", UUID.class)),
                StaffRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                new PersonName(row.getString("name_latin"), row.getString("name_arabic")),
                Language.of(row.getString("language")));
    }
}
