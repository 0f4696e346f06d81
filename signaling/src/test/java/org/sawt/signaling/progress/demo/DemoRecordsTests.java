package org.sawt.signaling.progress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.progress.AppointmentRecord;
import org.sawt.signaling.progress.AttendanceCode;
import org.sawt.signaling.progress.Notes;
import org.sawt.signaling.progress.ProgressRecords;
import org.sawt.signaling.progress.Proposal;
import org.sawt.signaling.progress.ReleasedProgress;
import org.sawt.signaling.progress.ReleasedReports;
import org.sawt.signaling.progress.ServicePlans;
import org.sawt.signaling.schedule.FamilyRights;
import org.sawt.signaling.schedule.ProgressLinkExchange;
import org.sawt.signaling.schedule.ProgressLinks;
import org.sawt.signaling.schedule.ScheduleScenario;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.DemoClinic;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.RelativeAccesses;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class DemoRecordsTests extends ScheduleScenario {

    private static final Caller.Staff DEMO_THERAPIST =
            new Caller.Staff(DemoClinic.THERAPIST, DemoClinic.ID, StaffRole.THERAPIST);

    /** Both were there earlier today. */
    private static final StudentId YOUSEF = StudentId.of("01980000-0000-7000-8000-100000000003");

    /** Was there yesterday. */
    private static final StudentId LAYAN = StudentId.of("01980000-0000-7000-8000-100000000002");

    private static final StudentId NOURA = StudentId.of("01980000-0000-7000-8000-100000000007");

    @Autowired
    private DemoRecords demo;

    @Autowired
    private ProgressRecords records;

    @Autowired
    private Notes notes;

    @Autowired
    private ServicePlans plans;

    @Autowired
    private ReleasedReports released;

    @Autowired
    private FamilyRights rights;

    @Autowired
    private ProgressLinks progressLinks;

    @Autowired
    private ProgressLinkExchange exchange;

    @Autowired
    private RelativeAccesses accesses;

    @Test
    void whatWasHeldTodayIsProposedByItsJournalAndWaitsToBeSigned() {
        AppointmentRecord record = records.read(DEMO_THERAPIST, heldToday(NOURA), Purpose.TREATMENT);

        assertThat(record.proposal()).isEqualTo(new Proposal(AttendanceCode.PRESENT, 44));
        assertThat(record.evidence()).isNotEmpty();
        assertThat(record.record()).isNull();
    }

    @Test
    void oneFamilySeesWhatWasReleased() {
        AppointmentId held = heldToday(YOUSEF);
        assertThat(records.read(DEMO_THERAPIST, held, Purpose.TREATMENT).releasedAt())
                .isNotNull();
        assertThat(notes.read(DEMO_THERAPIST, held, Purpose.TREATMENT).notes()).hasSize(1);
        GuardianId father =
                rights.of(DEMO_THERAPIST, YOUSEF).getFirst().guardian().id();
        String token = progressLinks.show(DEMO_THERAPIST, YOUSEF, father).token();
        Caller.Relative relative =
                accesses.holderOf(exchange.exchange(token).cookie()).orElseThrow();

        ReleasedProgress seen = released.of(relative, relative.link().value(), null, null);

        assertThat(seen.minutes()).isPositive();
        assertThat(seen.goals())
                .isNotEmpty()
                .allSatisfy(goal -> assertThat(goal.points()).isNotEmpty());
    }

    @Test
    void studentsHavePlansAndASecondStartAddsNothing() {
        demo.run(new DefaultApplicationArguments());
        List<Integer> before = counts();

        demo.run(new DefaultApplicationArguments());

        assertThat(counts()).isEqualTo(before);
        assertThat(plans.of(DEMO_THERAPIST, NOURA, Purpose.TREATMENT)).hasSize(1);
    }

    @Test
    void aStartADayLaterSignsWhatNobodyTouched() {
        AppointmentId held = heldOn(TODAY.minusDays(1), LAYAN);
        clock.set(NOW.plus(Duration.ofDays(1)));

        demo.run(new DefaultApplicationArguments());

        AppointmentRecord record = records.read(DEMO_THERAPIST, held, Purpose.TREATMENT);
        assertThat(record.record()).isNotNull();
        assertThat(record.record().signature()).isNotNull();
        assertThat(record.releasedAt()).isNull();
        assertThat(notes.read(DEMO_THERAPIST, held, Purpose.TREATMENT).notes()).hasSize(1);
    }

    private AppointmentId heldToday(StudentId of) {
        return heldOn(TODAY, of);
    }

    private AppointmentId heldOn(LocalDate day, StudentId of) {
        return jdbc.sql("""
                        select id from appointments where student_id = :student and state = 'completed'
                            and (starts_at at time zone 'Asia/Riyadh')::date = :day""")
                .param("student", of.value())
                .param("day", day)
                .query((row, _) -> new AppointmentId(row.getObject("id", UUID.class)))
                .single();
    }

    private List<Integer> counts() {
        return List.of("service_plans", "progress_records", "session_notes", "record_releases", "trials").stream()
                .map(table -> jdbc.sql("select count(*) from " + table + " where clinic_id = :demo")
                        .param("demo", DemoClinic.ID.value())
                        .query(Integer.class)
                        .single())
                .toList();
    }
}
