package org.sawt.signaling.exports.fhir;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.exports.StudentFile;
import org.sawt.signaling.progress.Criterion;
import org.sawt.signaling.progress.GoalProgress;
import org.sawt.signaling.progress.GoalStatus;
import org.sawt.signaling.progress.GoalTerms;
import org.sawt.signaling.progress.Measure;

/** A student's goals, with what is to be reached. */
final class GoalsWorkedAt {

    private GoalsWorkedAt() {}

    static Stream<Resource> of(StudentFile file) {
        return file.progress().goals().stream().map(progress -> goal(file, progress));
    }

    private static Resource goal(StudentFile file, GoalProgress progress) {
        GoalTerms terms = progress.goal().terms();
        CodeableConcept description = new CodeableConcept();
        description.setTextElement(Codes.translated(terms.text()));
        Goal goal = new Goal()
                .setLifecycleStatus(lifecycle(progress.goal().status()))
                .addCategory(new CodeableConcept().setText(terms.area()))
                .setDescription(description)
                .setSubject(Codes.to(file.student().id()));
        if (progress.goal().status() == GoalStatus.MET) {
            goal.setAchievementStatus(Codes.concept("goal-achievement", "achieved", "Achieved"));
        }
        if (terms.from() != null) {
            goal.setStart(date(terms.from()));
        }
        target(goal, terms);
        return People.identified(goal, progress.goal().id());
    }

    private static GoalLifecycleStatus lifecycle(GoalStatus status) {
        return switch (status) {
            case DRAFT -> GoalLifecycleStatus.PROPOSED;
            case ACTIVE -> GoalLifecycleStatus.ACTIVE;
            case PAUSED -> GoalLifecycleStatus.ONHOLD;
            case MET -> GoalLifecycleStatus.COMPLETED;
            case DISCONTINUED -> GoalLifecycleStatus.CANCELLED;
        };
    }

    /** Reached from a threshold on, or down to it. */
    private static void target(Goal goal, GoalTerms terms) {
        Goal.GoalTargetComponent target =
                goal.addTarget().setMeasure(measure(terms.measure())).setDetail(range(terms));
        @Nullable LocalDate due = terms.to();
        if (due != null) {
            target.setDue(date(due));
        }
    }

    private static Range range(GoalTerms terms) {
        Criterion criterion = terms.criterion();
        Quantity threshold =
                Codes.measured(new Quantity(), criterion.threshold().value(), ucum(terms.measure()));
        return switch (criterion.direction()) {
            case AT_LEAST -> new Range().setLow(threshold);
            case AT_MOST -> new Range().setHigh(threshold);
        };
    }

    static CodeableConcept measure(Measure measure) {
        return Codes.own(measure.wire(), measure.wire().replace('_', ' '));
    }

    static String ucum(Measure measure) {
        return switch (measure.unit()) {
            case PERCENT -> "%";
            case COUNT -> "{count}";
            case SECONDS -> "s";
            case POINTS -> "{score}";
        };
    }

    private static DateType date(LocalDate day) {
        return new DateType(day.toString());
    }
}
