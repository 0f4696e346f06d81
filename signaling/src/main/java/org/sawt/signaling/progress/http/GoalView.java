package org.sawt.signaling.progress.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.Amount;
import org.sawt.signaling.progress.Criterion;
import org.sawt.signaling.progress.Goal;
import org.sawt.signaling.progress.GoalStatus;
import org.sawt.signaling.progress.GoalTerms;
import org.sawt.signaling.progress.Measure;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.StudentId;

/** A goal as staff sees it. */
record GoalView(
        GoalId id,
        int version,
        StudentId student,
        GoalStatus status,
        LocalizedText text,
        String area,
        Measure measure,
        Measure.Unit unit,
        @Nullable Amount baseline,
        Criterion criterion,
        @Nullable LadderId ladder,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static GoalView of(Goal goal) {
        GoalTerms terms = goal.terms();
        return new GoalView(
                goal.id(),
                goal.version(),
                goal.student(),
                goal.status(),
                terms.text(),
                terms.area(),
                terms.measure(),
                terms.measure().unit(),
                terms.baseline(),
                terms.criterion(),
                terms.ladder(),
                terms.from(),
                terms.to());
    }

    @Override
    public String toString() {
        return "GoalView[" + id + "]";
    }
}
