package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Component;

/** Makes what is shown of goals out of counted trials. */
@Component
class ProgressFigures {

    private final LadderRows ladders;
    private final GoalRevisionRows revisions;

    ProgressFigures(LadderRows ladders, GoalRevisionRows revisions) {
        this.ladders = ladders;
        this.revisions = revisions;
    }

    /** Those of the clinic that {@code goals} name. */
    List<PromptLadder> laddersOf(Clinic clinic, List<Goal> goals) {
        List<LadderId> named = goals.stream()
                .map(goal -> goal.terms().ladder())
                .filter(Objects::nonNull)
                .toList();
        return ladders.of(clinic.id()).stream()
                .filter(ladder -> named.contains(ladder.id()))
                .toList();
    }

    /** How each of {@code goals} goes, in their order, by the trials that the reader may know of. */
    List<GoalProgress> of(
            StudentId student, List<Goal> goals, List<PromptLadder> used, List<ProgressRows.Counted> counted) {
        Map<GoalId, List<GoalRevision.Former>> formers = revisions.of(student);
        Map<GoalId, List<ProgressRows.Counted>> byGoal =
                counted.stream().collect(Collectors.groupingBy(ProgressRows.Counted::goal));
        return goals.stream()
                .map(goal -> GoalProgress.of(
                        goal,
                        GoalRevision.of(formers.getOrDefault(goal.id(), List.of()), goal.terms()),
                        outcomes(goal.terms(), byGoal.getOrDefault(goal.id(), List.of()), used)))
                .toList();
    }

    private static SortedMap<Occasion, Outcome> outcomes(
            GoalTerms terms, List<ProgressRows.Counted> counted, List<PromptLadder> ladders) {
        PromptLadder prompts = ladders.stream()
                .filter(ladder -> ladder.id().equals(terms.ladder()))
                .findFirst()
                .orElse(null);
        SortedMap<Occasion, Outcome> outcomes = new TreeMap<>();
        counted.stream()
                .collect(Collectors.groupingBy(ProgressRows.Counted::occasion))
                .forEach((occasion, alike) -> outcomes.put(occasion, outcome(terms, alike, prompts)));
        return outcomes;
    }

    private static Outcome outcome(GoalTerms terms, List<ProgressRows.Counted> counted, @Nullable PromptLadder ladder) {
        if (terms.measure().isScored()) {
            List<Tally.Count> counts = new ArrayList<>();
            counted.forEach(one -> counts.add(
                    new Tally.Count(Objects.requireNonNull(one.result()), one.level(), one.n(), one.byHelper())));
            return Tally.of(counts, ladder, terms.criterion().level());
        }
        int n = counted.stream().mapToInt(ProgressRows.Counted::n).sum();
        BigDecimal sum = counted.stream().map(ProgressRows.Counted::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Readings.of(terms.measure(), n, sum);
    }
}
