package org.sawt.signaling.progress.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.Amount;
import org.sawt.signaling.progress.AttendanceCode;
import org.sawt.signaling.progress.Criterion;
import org.sawt.signaling.progress.DeliveredMinutes;
import org.sawt.signaling.progress.GoalProgress;
import org.sawt.signaling.progress.GoalStatus;
import org.sawt.signaling.progress.GoalTerms;
import org.sawt.signaling.progress.Measure;
import org.sawt.signaling.progress.Outcome;
import org.sawt.signaling.progress.Readings;
import org.sawt.signaling.progress.ReleasedProgress;
import org.sawt.signaling.progress.Tally;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.LocalizedText;

/** What the family's page shows; made anew field by field, so that what is added for staff does not appear here. */
record FamilyView(
        LocalizedText student,
        ReleasedView view,
        LocalDate from,
        LocalDate to,
        List<OfGoal> goals,
        List<Attended> appointments,
        int minutes) {

    static FamilyView of(ReleasedProgress progress) {
        return new FamilyView(
                progress.student(),
                progress.view(),
                progress.from(),
                progress.to(),
                progress.goals().stream().map(OfGoal::of).toList(),
                progress.appointments().stream().map(Attended::of).toList(),
                progress.minutes());
    }

    record OfGoal(
            GoalId id,
            LocalizedText text,
            GoalStatus status,
            Measure measure,
            Measure.Unit unit,
            @Nullable Amount baseline,
            Criterion.Direction direction,
            Amount threshold,
            List<Point> points) {

        static OfGoal of(GoalProgress progress) {
            GoalTerms terms = progress.goal().terms();
            return new OfGoal(
                    progress.goal().id(),
                    terms.text(),
                    progress.goal().status(),
                    terms.measure(),
                    terms.measure().unit(),
                    terms.baseline(),
                    terms.criterion().direction(),
                    terms.criterion().threshold(),
                    progress.points().stream().map(Point::of).toList());
        }
    }

    /** One occasion; {@code unprompted} is a percentage, where the goal is scored by results. */
    record Point(
            LocalDate date,
            int n,
            BigDecimal value,
            @Nullable BigDecimal unprompted) {

        static Point of(GoalProgress.Point point) {
            Outcome outcome = point.outcome();
            return new Point(
                    point.occasion().date(),
                    outcome.n(),
                    outcome.value(),
                    switch (outcome) {
                        case Tally tally -> tally.shares().unprompted();
                        case Readings _ -> null;
                    });
        }
    }

    record Attended(Instant startsAt, LocalDate date, AttendanceCode attendance, int minutes) {

        static Attended of(DeliveredMinutes.Line line) {
            return new Attended(line.startsAt(), line.date(), line.attendance(), line.minutes());
        }
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
