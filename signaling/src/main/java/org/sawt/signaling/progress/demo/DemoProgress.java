package org.sawt.signaling.progress.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sawt.signaling.progress.Goal;
import org.sawt.signaling.progress.GoalStatus;
import org.sawt.signaling.progress.Goals;
import org.sawt.signaling.progress.Ladders;
import org.sawt.signaling.progress.PromptLadder;
import org.sawt.signaling.progress.Trial;
import org.sawt.signaling.progress.Trials;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.DemoClinic;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it, at every start in demo mode, that there are goals with eight weeks of work at them until yesterday. Written as
 * the demo's therapist would. After the demo's families, who must be there.
 */
@Component
@ConditionalOnBooleanProperty("sawt.demo")
@Order(3)
class DemoProgress implements ApplicationRunner {

    private static final Caller.Staff THERAPIST =
            new Caller.Staff(DemoClinic.THERAPIST, DemoClinic.ID, StaffRole.THERAPIST);

    private static final int WEEKS = 8;
    private static final int AT_ONCE = 100;
    private static final Set<DayOfWeek> WORKED = EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.WEDNESDAY);
    private static final LocalTime AT = LocalTime.of(10, 0);

    private final Goals goals;
    private final Ladders ladders;
    private final Trials trials;
    private final Clinics clinics;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoProgress(Goals goals, Ladders ladders, Trials trials, Clinics clinics, JdbcClient jdbc, Clock clock) {
        this.goals = goals;
        this.ladders = ladders;
        this.trials = trials;
        this.clinics = clinics;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        ZoneId zone = clinics.byId(DemoClinic.ID).zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        prompts().ifPresent(ladder -> {
            List<StudentId> caseload = caseload();
            for (int place = 0; place < Math.min(caseload.size(), DemoGoal.OF_STUDENTS.size()); place++) {
                StudentId student = caseload.get(place);
                DemoGoal.OF_STUDENTS.get(place).forEach(goal -> work(student, goal, ladder, today, zone));
            }
        });
    }

    private void work(StudentId student, DemoGoal wanted, PromptLadder prompts, LocalDate today, ZoneId zone) {
        LocalDate since = today.minusWeeks(WEEKS);
        Known known = known(student, wanted).orElseGet(() -> add(student, wanted, prompts, since));
        if (known.status() != GoalStatus.ACTIVE) {
            return;
        }
        DemoWork work = new DemoWork(wanted, known.id(), known.from(), prompts);
        LocalDate worked = lastWorked(known.id(), zone).orElse(LocalDate.MIN);
        List<Trial> missing = since.datesUntil(today)
                .filter(day -> WORKED.contains(day.getDayOfWeek()) && day.isAfter(worked))
                .flatMap(day -> work.on(day, day.atTime(AT).atZone(zone).toInstant()).stream())
                .toList();
        for (int first = 0; first < missing.size(); first += AT_ONCE) {
            int end = Math.min(first + AT_ONCE, missing.size());
            trials.recordOutside(THERAPIST, student, missing.subList(first, end));
        }
    }

    private record Known(GoalId id, LocalDate from, GoalStatus status) {}

    private Known add(StudentId student, DemoGoal wanted, PromptLadder prompts, LocalDate from) {
        Goal draft = goals.add(THERAPIST, student, wanted.terms(prompts, from));
        Goal active = goals.turn(THERAPIST, draft.id(), draft.version(), GoalStatus.ACTIVE);
        return new Known(active.id(), from, active.status());
    }

    /** None where somebody who tried the demo retired it. */
    private Optional<PromptLadder> prompts() {
        return ladders.of(THERAPIST).stream()
                .filter(ladder -> ladder.name().en().equals("Speech-language cues") && !ladder.retired())
                .findFirst();
    }

    private Optional<Known> known(StudentId student, DemoGoal wanted) {
        return jdbc
                .sql("select id, effective_from, status from goals where student_id = :student and text_en = :text")
                .param("student", student.value())
                .param("text", wanted.text().en())
                .query((row, _) -> new Known(
                        new GoalId(row.getObject("id", UUID.class)),
                        row.getObject("effective_from", LocalDate.class),
                        GoalStatus.of(row.getString("status"))))
                .list()
                .stream()
                .findFirst();
    }

    private Optional<LocalDate> lastWorked(GoalId goal, ZoneId zone) {
        return jdbc.sql("select at from trials where goal_id = :goal order by at desc limit 1")
                .param("goal", goal.value())
                .query((row, _) -> row.getObject("at", OffsetDateTime.class))
                .optional()
                .map(at -> at.atZoneSameInstant(zone).toLocalDate());
    }

    /** In the order of their invented ids; the first comes next. */
    private List<StudentId> caseload() {
        return jdbc.sql("select student_id from caseloads where staff_id = :therapist order by student_id")
                .param("therapist", DemoClinic.THERAPIST.value())
                .query((row, _) -> new StudentId(row.getObject("student_id", UUID.class)))
                .list();
    }
}
