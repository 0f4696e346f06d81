package org.sawt.signaling.security.accounts;

import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enters and changes clinics; what is not said when one is entered has the defaults of the table. */
@Repository
class ClinicRegister {

    private final JdbcClient jdbc;

    ClinicRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(ClinicId id, NewClinic clinic) {
        jdbc.sql("""
                insert into clinics (id, name_en, name_ar, time_zone, language, weekend, first_day)
                values (:id, :en, :ar, :zone, :language, cast(:weekend as int[]), :first_day)
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("en", clinic.name().en())
                .param("ar", clinic.name().ar())
                .param("zone", clinic.zone().getId())
                .param("language", clinic.language().tag())
                .param(
                        "weekend",
                        clinic.weekend().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .param("first_day", clinic.firstDay().getValue())
                .update();
    }

    void change(ClinicId id, ClinicAdministration.Wanted wanted) {
        jdbc.sql("""
                update clinics
                   set opens_before = coalesce(make_interval(secs => :opens_before), opens_before),
                       closes_after = coalesce(make_interval(secs => :closes_after), closes_after),
                       digits = coalesce(:digits, digits),
                       released_view = coalesce(:released_view, released_view)
                 where id = :id
                """)
                .param("id", id.value())
                .param("opens_before", seconds(wanted.opensBefore()), Types.DOUBLE)
                .param("closes_after", seconds(wanted.closesAfter()), Types.DOUBLE)
                .param("digits", wanted.digits(), Types.VARCHAR)
                .param("released_view", wireOf(wanted.releasedView()), Types.VARCHAR)
                .update();
    }

    private static @Nullable String wireOf(@Nullable ReleasedView view) {
        return view == null ? null : view.wire();
    }

    private static @Nullable Long seconds(@Nullable Duration time) {
        return time == null ? null : time.toSeconds();
    }

    /** A clinic to be entered. */
    record NewClinic(LocalizedText name, ZoneId zone, Language language, Set<DayOfWeek> weekend, DayOfWeek firstDay) {}
}
