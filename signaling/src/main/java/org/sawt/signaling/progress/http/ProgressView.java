package org.sawt.signaling.progress.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.AimLine;
import org.sawt.signaling.progress.Criterion;
import org.sawt.signaling.progress.DeliveredMinutes;
import org.sawt.signaling.progress.GoalProgress;
import org.sawt.signaling.progress.GoalRevision;
import org.sawt.signaling.progress.GoalTerms;
import org.sawt.signaling.progress.Occasion;
import org.sawt.signaling.progress.Outcome;
import org.sawt.signaling.progress.Readings;
import org.sawt.signaling.progress.StudentProgress;
import org.sawt.signaling.progress.Tally;
import org.sawt.signaling.progress.Trend;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;

/** What the progress page draws. */
record ProgressView(
        StudentId student,
        LocalDate from,
        LocalDate to,
        List<LadderView> ladders,
        List<OfGoal> goals,
        List<Stop> timeline,
        DeliveredMinutes delivered) {

    static ProgressView of(StudentProgress progress) {
        return new ProgressView(
                progress.student(),
                progress.from(),
                progress.to(),
                progress.ladders().stream().map(LadderView::of).toList(),
                progress.goals().stream().map(OfGoal::of).toList(),
                progress.timeline().stream().map(Stop::of).toList(),
                progress.delivered());
    }

    record OfGoal(
            GoalView goal,
            List<Point> points,
            int consecutive,
            @Nullable LocalDate metOn,
            @Nullable AimLine aim,
            @Nullable Trend trend,
            List<Revision> revisions) {

        static OfGoal of(GoalProgress progress) {
            return new OfGoal(
                    GoalView.of(progress.goal()),
                    progress.points().stream().map(Point::of).toList(),
                    progress.consecutive(),
                    progress.metOn(),
                    progress.aim(),
                    progress.trend(),
                    progress.revisions().stream().map(Revision::of).toList());
        }
    }

    /** A phase ended on {@code date}; {@code text} and {@code criterion} are what the goal said before. */
    record Revision(LocalDate date, List<GoalRevision.Part> changed, LocalizedText text, Criterion criterion) {

        static Revision of(GoalRevision revision) {
            GoalTerms before = revision.before();
            return new Revision(revision.date(), List.copyOf(revision.changed()), before.text(), before.criterion());
        }
    }

    /** One occasion; {@code results} is there where the goal is scored by results. */
    record Point(
            @Nullable SessionId session,
            LocalDate date,
            @Nullable Instant openedAt,
            int n,
            BigDecimal value,
            boolean reached,
            @Nullable Results results) {

        static Point of(GoalProgress.Point point) {
            Occasion occasion = point.occasion();
            Outcome outcome = point.outcome();
            return new Point(
                    occasion.session(),
                    occasion.date(),
                    occasion.openedAt(),
                    outcome.n(),
                    outcome.value(),
                    point.reached(),
                    Results.of(outcome));
        }
    }

    record Results(
            int correct,
            int unprompted,
            int prompted,
            int incorrect,
            int noResponse,
            int selfCorrected,
            int byHelper,
            Tally.Shares percent,
            List<AtLevel> byLevel) {

        static @Nullable Results of(Outcome outcome) {
            return switch (outcome) {
                case Tally tally -> of(tally);
                case Readings _ -> null;
            };
        }

        private static Results of(Tally tally) {
            return new Results(
                    tally.correct(),
                    tally.unprompted(),
                    tally.prompted(),
                    tally.incorrect(),
                    tally.noResponse(),
                    tally.selfCorrected(),
                    tally.byHelper(),
                    tally.shares(),
                    tally.byLevel().entrySet().stream()
                            .map(entry -> new AtLevel(entry.getKey(), entry.getValue()))
                            .toList());
        }
    }

    /** So many correct trials with this much help. */
    record AtLevel(PromptLevelId level, int n) {}

    record Stop(
            @Nullable SessionId session,
            @Nullable AppointmentId appointment,
            LocalDate date,
            @Nullable Instant openedAt,
            int trials) {

        static Stop of(StudentProgress.Stop stop) {
            Occasion occasion = stop.occasion();
            return new Stop(
                    occasion.session(), occasion.appointment(), occasion.date(), occasion.openedAt(), stop.trials());
        }
    }
}
