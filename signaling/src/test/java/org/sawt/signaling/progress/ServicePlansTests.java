package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What was agreed, and what came of it. */
class ServicePlansTests extends RecordScenario {

    @Autowired
    private ServicePlans plans;

    @Test
    void plannedAndDeliveredStandSideBySideWeekByWeek() {
        plans.add(therapist, student, weekly(90, TODAY.minusWeeks(1), null));
        Appointment held = held();
        records.confirm(therapist, held.id(), null, AS_PROPOSED);

        List<Week> weeks = minutes.of(
                        clinic.staff(StaffRole.ADMINISTRATOR), student, TODAY.minusDays(7), TODAY, Purpose.REPORT)
                .weeks();

        // Weeks of this clinic begin on Sunday; the plan began on a Monday: 90 × 6 ÷ 7 = 77.14
        assertThat(weeks)
                .containsExactly(
                        new Week(TODAY.minusDays(8), TODAY.minusDays(2), 77, 0, 77, 0),
                        new Week(TODAY.minusDays(1), TODAY.plusDays(5), 90, 43, 167, 43));
        assertThat(progress().delivered().weeks().getLast().delivered()).isEqualTo(43);
        assertThat(progress().delivered().lines()).hasSize(1);
    }

    @Test
    void aConsultationIsNoServiceToTheStudent() {
        Appointment held = held();
        records.confirm(
                therapist, held.id(), null, new Confirmation(AttendanceCode.CONSULTATION, 43, "Spoke with the mother"));

        DeliveredMinutes delivered = minutes.of(therapist, student, TODAY, TODAY, Purpose.TREATMENT);

        assertThat(delivered.minutes()).isEqualTo(43);
        assertThat(delivered.weeks()).extracting(Week::delivered).containsExactly(0);
    }

    @Test
    void aNewPlanEndsTheOneThatHadNoEnd() {
        ServicePlan first = plans.add(therapist, student, weekly(60, TODAY.minusWeeks(4), null));
        plans.add(clinic.staff(StaffRole.SUPERVISOR), student, weekly(90, TODAY, null));

        assertThat(plans.of(therapist, student, Purpose.TREATMENT))
                .extracting(ServicePlan::planned)
                .containsExactly(weekly(60, TODAY.minusWeeks(4), TODAY.minusDays(1)), weekly(90, TODAY, null));
        assertRefused(
                RefusalCode.CONFLICT,
                () -> plans.change(therapist, first.id(), first.version(), weekly(45, TODAY.minusWeeks(4), null)));
        assertThat(clinic.audit())
                .contains("plan_changed done added", "record_read done treatment")
                .doesNotContain("plan_changed done changed");
    }

    @Test
    void aDayHasOnePlan() {
        ServicePlan coming = plans.add(therapist, student, weekly(60, TODAY.plusWeeks(1), TODAY.plusWeeks(3)));

        assertRefused(RefusalCode.CONFLICT, () -> plans.add(therapist, student, weekly(30, TODAY, null)));
        assertRefused(
                RefusalCode.CONFLICT,
                () -> plans.add(therapist, student, weekly(30, TODAY.plusWeeks(2), TODAY.plusWeeks(9))));
        plans.add(therapist, student, weekly(30, TODAY, TODAY.plusDays(6)));
        assertThat(plans.change(therapist, coming.id(), 0, weekly(75, TODAY.plusWeeks(1), null))
                        .version())
                .isEqualTo(1);
        assertRefused(
                RefusalCode.CONFLICT,
                () -> plans.change(therapist, coming.id(), 0, weekly(10, TODAY.plusWeeks(1), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete from service_plans", "truncate service_plans"})
    void noPlanIsForgotten(String attempt) {
        plans.add(therapist, student, weekly(60, TODAY, null));

        assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void administratorsReadPlansAndStrangersDoNot() {
        ServicePlan plan = plans.add(therapist, student, weekly(60, TODAY, null));
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);

        assertThat(plans.of(administrator, student, Purpose.REPORT)).hasSize(1);
        assertRefused(RefusalCode.FORBIDDEN, () -> plans.add(administrator, student, weekly(90, TODAY, null)));
        assertRefused(RefusalCode.FORBIDDEN, () -> plans.change(administrator, plan.id(), 0, weekly(90, TODAY, null)));
        for (Caller.Staff stranger : List.of(colleague(), new TestClinic(jdbc).staff(StaffRole.SUPERVISOR))) {
            assertRefused(RefusalCode.NOT_FOUND, () -> plans.of(stranger, student, Purpose.TREATMENT));
            assertRefused(RefusalCode.NOT_FOUND, () -> plans.add(stranger, student, weekly(90, TODAY, null)));
            assertRefused(RefusalCode.NOT_FOUND, () -> plans.change(stranger, plan.id(), 0, weekly(90, TODAY, null)));
        }
    }

    @Test
    void whatIsNoPlanIsRefused() {
        assertRefused(RefusalCode.MALFORMED, () -> weekly(-1, TODAY, null));
        assertRefused(RefusalCode.MALFORMED, () -> weekly(10_001, TODAY, null));
        assertRefused(RefusalCode.MALFORMED, () -> weekly(60, TODAY, TODAY.minusDays(1)));
        assertRefused(RefusalCode.MALFORMED, () -> weekly(60, LocalDate.of(1026, 1, 1), null));
    }

    private static PlannedMinutes weekly(int minutes, LocalDate from, @Nullable LocalDate to) {
        return new PlannedMinutes(minutes, PlannedMinutes.Per.WEEK, from, to);
    }
}
