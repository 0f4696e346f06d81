package org.sawt.signaling.exports.csv;

import java.util.List;
import org.sawt.signaling.progress.DeliveredMinutes;
import org.sawt.signaling.progress.Goal;
import org.sawt.signaling.progress.GoalProgress;
import org.sawt.signaling.progress.Occasion;
import org.sawt.signaling.progress.Outcome;
import org.sawt.signaling.progress.Readings;
import org.sawt.signaling.progress.StudentProgress;
import org.sawt.signaling.progress.Tally;
import org.sawt.signaling.progress.TrialLine;

/** The tables, with a line for each trial, result or appointment; instants in UTC, days by the clinic's calendar. */
final class Tables {

    private Tables() {}

    static Table trials(List<TrialLine> trials) {
        Table table = new Table(
                "trial",
                "goal",
                "goal_en",
                "goal_ar",
                "session",
                "seq",
                "result",
                "level",
                "prompt_by",
                "value",
                "unit",
                "voids",
                "voided",
                "recorded_by",
                "at",
                "recorded_at");
        trials.forEach(trial -> table.line(
                trial.id(),
                trial.goal(),
                trial.text().en(),
                trial.text().ar(),
                trial.session(),
                trial.seq(),
                trial.result(),
                trial.level(),
                trial.promptBy(),
                trial.value(),
                trial.unit(),
                trial.voids(),
                trial.voided(),
                trial.recordedBy(),
                trial.at(),
                trial.recordedAt()));
        return table;
    }

    static Table results(StudentProgress progress) {
        Table table = new Table(
                "goal",
                "goal_en",
                "goal_ar",
                "area",
                "date",
                "session",
                "n",
                "value",
                "unit",
                "reached",
                "unprompted",
                "prompted",
                "incorrect",
                "no_response",
                "self_corrected",
                "by_helper");
        progress.goals().forEach(goal -> goal.points().forEach(point -> result(table, goal.goal(), point)));
        return table;
    }

    private static void result(Table table, Goal goal, GoalProgress.Point point) {
        Occasion occasion = point.occasion();
        Outcome outcome = point.outcome();
        Counts counts = Counts.of(outcome);
        table.line(
                goal.id(),
                goal.terms().text().en(),
                goal.terms().text().ar(),
                goal.terms().area(),
                occasion.date(),
                occasion.session(),
                outcome.n(),
                outcome.value(),
                goal.terms().measure().unit().wire(),
                point.reached(),
                counts.unprompted(),
                counts.prompted(),
                counts.incorrect(),
                counts.noResponse(),
                counts.selfCorrected(),
                counts.byHelper());
    }

    static Table minutes(DeliveredMinutes delivered) {
        Table table = new Table("appointment", "starts_at", "attendance", "minutes", "signed");
        delivered
                .lines()
                .forEach(line -> table.line(
                        line.appointment(), line.startsAt(), line.attendance().wire(), line.minutes(), line.signed()));
        return table;
    }

    /** Empty for goals that are not scored by results. */
    private record Counts(
            String unprompted,
            String prompted,
            String incorrect,
            String noResponse,
            String selfCorrected,
            String byHelper) {

        static Counts of(Outcome outcome) {
            return switch (outcome) {
                case Tally tally ->
                    new Counts(
                            Integer.toString(tally.unprompted()),
                            Integer.toString(tally.prompted()),
                            Integer.toString(tally.incorrect()),
                            Integer.toString(tally.noResponse()),
                            Integer.toString(tally.selfCorrected()),
                            Integer.toString(tally.byHelper()));
                case Readings _ -> new Counts("", "", "", "", "", "");
            };
        }
    }
}
