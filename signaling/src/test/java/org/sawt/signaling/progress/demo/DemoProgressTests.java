package org.sawt.signaling.progress.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.progress.GoalProgress;
import org.sawt.signaling.progress.GoalStatus;
import org.sawt.signaling.progress.Goals;
import org.sawt.signaling.progress.Measure;
import org.sawt.signaling.progress.ProgressReports;
import org.sawt.signaling.progress.StudentProgress;
import org.sawt.signaling.schedule.ScheduleScenario;
import org.sawt.signaling.schedule.Student;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.DemoClinic;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

class DemoProgressTests extends ScheduleScenario {

    private static final Caller.Staff DEMO_THERAPIST =
            new Caller.Staff(DemoClinic.THERAPIST, DemoClinic.ID, StaffRole.THERAPIST);

    @Autowired
    private DemoProgress demo;

    @Autowired
    private Goals goals;

    @Autowired
    private ProgressReports reports;

    @Test
    void theStudentWhoComesNextHasEightWeeksOfWorkUntilNow() {
        StudentProgress progress = progress(next());

        assertThat(progress.goals()).hasSize(3).allSatisfy(goal -> {
            assertThat(goal.goal().status()).isEqualTo(GoalStatus.ACTIVE);
            assertThat(goal.points()).hasSizeBetween(15, 17);
            assertThat(goal.trend()).isNotNull();
        });
        assertThat(progress.timeline().getFirst().occasion().date()).isBefore(TODAY.minusWeeks(7));
        assertThat(progress.timeline().getLast().occasion().date()).isBetween(TODAY.minusDays(5), TODAY.minusDays(1));
        GoalProgress first = progress.goals().getFirst();
        assertThat(first.goal().terms().measure()).isEqualTo(Measure.PERCENT_CORRECT);
        assertThat(first.points().getLast().outcome().value())
                .isGreaterThan(first.points().getFirst().outcome().value());
    }

    @Test
    void someStudentsHaveGoalsAndSomeHaveNoneYet() {
        List<Student> caseload = appointments.students(DEMO_THERAPIST);

        assertThat(caseload.stream().filter(one -> progress(one.id()).goals().isEmpty()))
                .isNotEmpty();
        assertThat(caseload.stream()
                        .flatMap(one -> progress(one.id()).goals().stream())
                        .map(one -> one.goal().terms().measure())
                        .distinct())
                .contains(Measure.PERCENT_CORRECT, Measure.FREQUENCY, Measure.DURATION);
    }

    @Test
    void aSecondStartAddsNothingAndAStartAWeekLaterOnlyThatWeek() {
        StudentId student = next();
        start(NOW);
        int before = progress(student).timeline().size();

        start(NOW);
        assertThat(progress(student).timeline()).hasSize(before);

        start(NOW.plus(Duration.ofDays(7)));
        assertThat(progress(student).timeline()).hasSize(before + 2);
        assertThat(goals.of(DEMO_THERAPIST, student, Purpose.TREATMENT)).hasSize(3);
    }

    private void start(Instant now) {
        clock.set(now);
        demo.run(new DefaultApplicationArguments());
    }

    /** Adam, the first of the caseload. */
    private static StudentId next() {
        return StudentId.of("01980000-0000-7000-8000-100000000001");
    }

    private StudentProgress progress(StudentId student) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TestClinic.ZONE);
        return reports.of(DEMO_THERAPIST, student, null, today, Purpose.TREATMENT);
    }
}
