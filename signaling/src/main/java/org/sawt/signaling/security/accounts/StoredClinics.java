package org.sawt.signaling.security.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The clinics as rows. */
@Repository
class StoredClinics implements Clinics {

    /** Intervals as seconds, because the driver's own type has months and days apart. */
    private static final String SELECT = """
            select id, name_en, name_ar, time_zone, language, digits, weekend, first_day, released_view,
                   extract(epoch from opens_before)::bigint as opens_before,
                   extract(epoch from closes_after)::bigint as closes_after
              from clinics where id = :id
            """;

    private final JdbcClient jdbc;

    StoredClinics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Clinic byId(ClinicId id) {
        return jdbc.sql(SELECT)
                .param("id", id.value())
                .query((row, _) -> clinic(row))
                .optional()
                .orElseThrow(() -> new IllegalArgumentException("no clinic " + id));
    }

    private static Clinic clinic(ResultSet row) throws SQLException {
        return new Clinic(
                new ClinicId(row.getObject("id", UUID.class)),
                new LocalizedText(row.getString("name_en"), row.getString("name_ar")),
                ZoneId.of(row.getString("time_zone")),
                Language.of(row.getString("language")),
                row.getString("digits"),
                days((Integer[]) row.getArray("weekend").getArray()),
                DayOfWeek.of(row.getInt("first_day")),
                Duration.ofSeconds(row.getLong("opens_before")),
                Duration.ofSeconds(row.getLong("closes_after")),
                ReleasedView.of(row.getString("released_view")));
    }

    private static Set<DayOfWeek> days(Integer[] iso) {
        return Arrays.stream(iso).map(DayOfWeek::of).collect(Collectors.toUnmodifiableSet());
    }
}
