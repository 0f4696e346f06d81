package org.sawt.signaling.progress.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.sawt.signaling.progress.Amount;
import org.sawt.signaling.progress.PromptLadder;
import org.sawt.signaling.progress.Trial;
import org.sawt.signaling.progress.TrialResult;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.TrialId;

/** What a student did for a goal on one day: a little better each week, with better and worse days, and always the same. */
record DemoWork(DemoGoal goal, GoalId id, LocalDate from, PromptLadder prompts) {

    private static final int WEEKS = 8;
    private static final int DAYS = WEEKS * 7;
    private static final int TRIALS = 10;
    private static final int SECONDS_APART = 20;

    /** 7 and 10 have no common factor, so that each number below 10 comes once in ten trials. */
    private static final int SHUFFLE = 7;

    List<Trial> on(LocalDate day, Instant startsAt) {
        long value = value(day);
        if (!goal.measure().isScored()) {
            return List.of(new Trial(TrialId.next(), id, new Trial.Measured(Amount.of(value)), startsAt));
        }
        long correct = value * TRIALS / 100;
        return IntStream.range(0, TRIALS)
                .mapToObj(number -> new Trial(
                        TrialId.next(),
                        id,
                        score(number * SHUFFLE % TRIALS, correct, day),
                        startsAt.plusSeconds((long) number * SECONDS_APART)))
                .toList();
    }

    private long value(LocalDate day) {
        long days = Math.min(DAYS, ChronoUnit.DAYS.between(from, day));
        long value = goal.baseline() + (goal.now() - goal.baseline()) * days / DAYS;
        long wobble = Math.max(1, Math.abs(goal.now() - goal.baseline()) / 6) * (day.getDayOfMonth() % 3 - 1);
        return Math.max(0, value + wobble);
    }

    /** The further on, the more without help. */
    private Trial.Scored score(int place, long correct, LocalDate day) {
        if (place >= correct) {
            return new Trial.Scored(place == TRIALS - 1 ? TrialResult.NO_RESPONSE : TrialResult.INCORRECT, null);
        }
        long weeks = Math.min(WEEKS, ChronoUnit.WEEKS.between(from, day));
        int level = place < weeks ? 0 : 1 + place % (prompts.levels().size() - 1);
        return new Trial.Scored(
                place == 0 ? TrialResult.SELF_CORRECTED : TrialResult.CORRECT,
                prompts.levels().get(level).id());
    }
}
