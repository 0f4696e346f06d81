package org.sawt.signaling.progress.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sawt.signaling.progress.Goal;
import org.sawt.signaling.progress.Goals;
import org.sawt.signaling.progress.RecordReleases;
import org.sawt.signaling.progress.Trial;
import org.sawt.signaling.progress.TrialResult;
import org.sawt.signaling.progress.Trials;
import org.sawt.signaling.schedule.FamilyMember;
import org.sawt.signaling.schedule.FamilyRights;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.DemoClinic;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.sawt.signaling.shared.TrialId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One family of the demo sees what was held: Yousef's, who always was there earlier today. */
@Component
@ConditionalOnBooleanProperty("sawt.demo")
class DemoFamilyView {

    private static final StudentId CHILD = StudentId.of("01980000-0000-7000-8000-100000000003");
    private static final int TRIALS = 10;
    private static final int CORRECT = 7;
    private static final int SECONDS_APART = 60;

    private final Goals goals;
    private final Trials trials;
    private final RecordReleases releases;
    private final FamilyRights rights;
    private final JdbcClient jdbc;

    DemoFamilyView(Goals goals, Trials trials, RecordReleases releases, FamilyRights rights, JdbcClient jdbc) {
        this.goals = goals;
        this.trials = trials;
        this.releases = releases;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    boolean isOfChild(AppointmentId appointment) {
        return jdbc.sql("select exists (select 1 from appointments where id = :id and student_id = :child)")
                .param("id", appointment.value())
                .param("child", CHILD.value())
                .query(Boolean.class)
                .single();
    }

    /** The first time the clinic and the parents are set to it, too; whoever tries the demo may set them otherwise. */
    void show(Caller.Staff by, List<AppointmentId> held, Consumer<AppointmentId> sign) {
        if (!held.isEmpty() && !anythingReleased()) {
            jdbc.sql("update clinics set released_view = 'after_signing' where id = :id")
                    .param("id", DemoClinic.ID.value())
                    .update();
            rights.of(by, CHILD).stream()
                    .map(FamilyMember::guardian)
                    .forEach(guardian -> rights.letView(by, CHILD, guardian.id(), true));
        }
        for (AppointmentId appointment : held) {
            work(by, appointment);
            sign.accept(appointment);
            releases.release(by, appointment);
        }
    }

    private boolean anythingReleased() {
        return jdbc.sql("select exists (select 1 from record_releases where student_id = :child)")
                .param("child", CHILD.value())
                .query(Boolean.class)
                .single();
    }

    private void work(Caller.Staff by, AppointmentId appointment) {
        record Held(SessionId session, Instant from) {}
        Held held = jdbc.sql("select session_id, starts_at from appointments where id = :id")
                .param("id", appointment.value())
                .query((row, _) -> new Held(
                        new SessionId(row.getObject("session_id", UUID.class)),
                        row.getTimestamp("starts_at").toInstant()))
                .single();
        goals.of(by, CHILD, Purpose.TREATMENT).stream()
                .filter(goal -> goal.terms().measure().isScored())
                .forEach(goal -> trials.record(by, held.session(), trialsOf(goal, held.from())));
    }

    private static List<Trial> trialsOf(Goal goal, Instant from) {
        return IntStream.range(0, TRIALS)
                .mapToObj(number -> new Trial(
                        TrialId.next(),
                        goal.id(),
                        new Trial.Scored(number < CORRECT ? TrialResult.CORRECT : TrialResult.INCORRECT, null),
                        from.plusSeconds((long) number * SECONDS_APART)))
                .toList();
    }
}
