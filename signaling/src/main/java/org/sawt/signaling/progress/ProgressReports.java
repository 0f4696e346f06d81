package org.sawt.signaling.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Service;

/** How students' goals go, for who may see the student; every figure is derived from the trials at that moment. */
@Service
public class ProgressReports {

    private final ProgressRows rows;
    private final GoalRows goals;
    private final LadderRows ladders;
    private final RecordAccess access;
    private final Clinics clinics;
    private final Clock clock;

    ProgressReports(
            ProgressRows rows, GoalRows goals, LadderRows ladders, RecordAccess access, Clinics clinics, Clock clock) {
        this.rows = rows;
        this.goals = goals;
        this.ladders = ladders;
        this.access = access;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** From {@code from} (26 weeks before {@code to}) to {@code to} (today), at most two years; by the clinic's calendar. */
    public StudentProgress of(
            Caller.Staff reader, StudentId student, @Nullable LocalDate from, @Nullable LocalDate to, Purpose purpose) {
        ZoneId zone = clinics.byId(reader.clinic()).zone();
        Span span = Span.of(from, to, LocalDate.ofInstant(clock.instant(), zone));
        return access.readOf(reader, student, purpose, () -> progress(reader, student, span, zone));
    }

    private StudentProgress progress(Caller.Staff reader, StudentId student, Span span, ZoneId zone) {
        List<Goal> all = goals.visibleOf(reader, student);
        List<PromptLadder> used = laddersOf(reader, all);
        List<ProgressRows.Counted> counted = rows.of(student, span, zone);
        Map<GoalId, List<ProgressRows.Counted>> byGoal =
                counted.stream().collect(Collectors.groupingBy(ProgressRows.Counted::goal));
        return new StudentProgress(
                student,
                span.from(),
                span.to(),
                used,
                all.stream()
                        .map(goal -> progress(goal, byGoal.getOrDefault(goal.id(), List.of()), used))
                        .toList(),
                timeline(counted));
    }

    private List<PromptLadder> laddersOf(Caller.Staff reader, List<Goal> goals) {
        List<LadderId> named = goals.stream()
                .map(goal -> goal.terms().ladder())
                .filter(Objects::nonNull)
                .toList();
        return ladders.of(reader.clinic()).stream()
                .filter(ladder -> named.contains(ladder.id()))
                .toList();
    }

    private static GoalProgress progress(Goal goal, List<ProgressRows.Counted> counted, List<PromptLadder> ladders) {
        PromptLadder prompts = ladders.stream()
                .filter(ladder -> ladder.id().equals(goal.terms().ladder()))
                .findFirst()
                .orElse(null);
        SortedMap<Occasion, Outcome> outcomes = new TreeMap<>();
        counted.stream()
                .collect(Collectors.groupingBy(ProgressRows.Counted::occasion))
                .forEach((occasion, alike) -> outcomes.put(occasion, outcome(goal.terms(), alike, prompts)));
        return GoalProgress.of(goal, outcomes);
    }

    private static Outcome outcome(GoalTerms terms, List<ProgressRows.Counted> counted, @Nullable PromptLadder ladder) {
        if (terms.measure().isScored()) {
            List<Tally.Count> counts = new ArrayList<>();
            counted.forEach(
                    one -> counts.add(new Tally.Count(Objects.requireNonNull(one.result()), one.level(), one.n())));
            return Tally.of(counts, ladder, terms.criterion().level());
        }
        int n = counted.stream().mapToInt(ProgressRows.Counted::n).sum();
        BigDecimal sum = counted.stream().map(ProgressRows.Counted::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Readings.of(terms.measure(), n, sum);
    }

    private static List<StudentProgress.Stop> timeline(List<ProgressRows.Counted> counted) {
        SortedMap<Occasion, Integer> trials = new TreeMap<>();
        counted.forEach(one -> trials.merge(one.occasion(), one.n(), Integer::sum));
        return trials.entrySet().stream()
                .map(stop -> new StudentProgress.Stop(stop.getKey(), stop.getValue()))
                .toList();
    }
}
