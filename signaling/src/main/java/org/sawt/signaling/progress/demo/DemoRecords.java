package org.sawt.signaling.progress.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sawt.signaling.progress.AttendanceCode;
import org.sawt.signaling.progress.Confirmation;
import org.sawt.signaling.progress.Notes;
import org.sawt.signaling.progress.PlannedMinutes;
import org.sawt.signaling.progress.ProgressRecords;
import org.sawt.signaling.progress.Proposal;
import org.sawt.signaling.progress.ServicePlans;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.DemoClinic;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it, at every start in demo mode, that students have plans, that what was held before yesterday is signed, with a
 * note, and that one family sees it. The rest waits to be signed off by whoever tries the demo. After its goals.
 */
@Component
@ConditionalOnBooleanProperty("sawt.demo")
@Order(4)
class DemoRecords implements ApplicationRunner {

    private static final Caller.Staff THERAPIST =
            new Caller.Staff(DemoClinic.THERAPIST, DemoClinic.ID, StaffRole.THERAPIST);
    private static final int MINUTES_A_WEEK = 90;
    private static final int WEEKS = 8;
    private static final List<String> NOTES = List.of(
            "S: In good spirits. O: Two games, then pictures; sat for all of it. A: Needs fewer cues than last week. P: Longer words.",
            "كان متعباً في البداية، ثم شارك في اللعبة كلها. نكمل بالكلمات الأطول في المرة القادمة.");

    private final ServicePlans plans;
    private final ProgressRecords records;
    private final Notes notes;
    private final DemoFamilyView family;
    private final Clinics clinics;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRecords(
            ServicePlans plans,
            ProgressRecords records,
            Notes notes,
            DemoFamilyView family,
            Clinics clinics,
            JdbcClient jdbc,
            Clock clock) {
        this.plans = plans;
        this.records = records;
        this.notes = notes;
        this.family = family;
        this.clinics = clinics;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ZoneId zone = clinics.byId(DemoClinic.ID).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        withoutPlan().forEach(student -> plans.add(THERAPIST, student, weekly(today.minusWeeks(WEEKS))));
        unsigned(today.minusDays(1).atStartOfDay(zone).toOffsetDateTime()).forEach(this::sign);
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        family.show(THERAPIST, unsigned(now).stream().filter(family::isOfChild).toList(), this::sign);
    }

    private static PlannedMinutes weekly(LocalDate from) {
        return new PlannedMinutes(MINUTES_A_WEEK, PlannedMinutes.Per.WEEK, from, null);
    }

    /** Somebody who tries the demo may have begun with it. */
    private void sign(AppointmentId id) {
        Proposal proposal = records.read(THERAPIST, id, Purpose.TREATMENT).proposal();
        AttendanceCode attendance = proposal.attendance();
        if (attendance == null) {
            return;
        }
        notes.save(THERAPIST, id, null, NOTES.get(Math.floorMod(id.hashCode(), NOTES.size())));
        records.confirm(THERAPIST, id, null, new Confirmation(attendance, proposal.minutes(), null));
        records.sign(THERAPIST, id, 0);
    }

    private List<StudentId> withoutPlan() {
        return jdbc.sql("""
                        select student_id from caseloads c where staff_id = :therapist
                            and not exists (select 1 from service_plans p where p.student_id = c.student_id)""")
                .param("therapist", DemoClinic.THERAPIST.value())
                .query((row, _) -> new StudentId(row.getObject("student_id", UUID.class)))
                .list();
    }

    /** What was held until then, and nobody has written anything of. */
    private List<AppointmentId> unsigned(OffsetDateTime until) {
        return jdbc.sql("""
                        select id from appointments a
                        where clinic_id = :clinic and therapist_id = :therapist and state = 'completed' and ends_at <= :until
                            and not exists (select 1 from progress_records r where r.appointment_id = a.id)
                            and not exists (select 1 from session_notes n where n.appointment_id = a.id)
                        order by starts_at""")
                .param("clinic", DemoClinic.ID.value())
                .param("therapist", DemoClinic.THERAPIST.value())
                .param("until", until)
                .query((row, _) -> new AppointmentId(row.getObject("id", UUID.class)))
                .list();
    }
}
