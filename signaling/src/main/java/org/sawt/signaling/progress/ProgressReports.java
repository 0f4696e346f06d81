package org.sawt.signaling.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.StudentId;
import org.springframework.stereotype.Service;

/** How students' goals go, for who may see the student; every figure is derived from the trials at that moment. */
@Service
public class ProgressReports {

    private final ProgressRows rows;
    private final GoalRows goals;
    private final ProgressFigures figures;
    private final MinutesReports minutes;
    private final RecordAccess access;
    private final Clinics clinics;
    private final Clock clock;

    ProgressReports(
            ProgressRows rows,
            GoalRows goals,
            ProgressFigures figures,
            MinutesReports minutes,
            RecordAccess access,
            Clinics clinics,
            Clock clock) {
        this.rows = rows;
        this.goals = goals;
        this.figures = figures;
        this.minutes = minutes;
        this.access = access;
        this.clinics = clinics;
        this.clock = clock;
    }

    /** From {@code from} (26 weeks before {@code to}) to {@code to} (today), at most two years; by the clinic's calendar. */
    public StudentProgress of(
            Caller.Staff reader, StudentId student, @Nullable LocalDate from, @Nullable LocalDate to, Purpose purpose) {
        Clinic clinic = clinics.byId(reader.clinic());
        Span span = Span.of(from, to, LocalDate.ofInstant(clock.instant(), clinic.zone()));
        return access.readOf(reader, student, purpose, () -> progress(reader, student, span, clinic));
    }

    private StudentProgress progress(Caller.Staff reader, StudentId student, Span span, Clinic clinic) {
        List<Goal> all = goals.visibleOf(reader, student);
        List<PromptLadder> used = figures.laddersOf(clinic, all);
        List<ProgressRows.Counted> counted = rows.of(student, span, clinic.zone());
        return new StudentProgress(
                student,
                span.from(),
                span.to(),
                used,
                figures.of(student, all, used, counted),
                timeline(counted),
                minutes.minutes(student, span, clinic));
    }

    private static List<StudentProgress.Stop> timeline(List<ProgressRows.Counted> counted) {
        SortedMap<Occasion, Integer> trials = new TreeMap<>();
        counted.forEach(one -> trials.merge(one.occasion(), one.n(), Integer::sum));
        return trials.entrySet().stream()
                .map(stop -> new StudentProgress.Stop(stop.getKey(), stop.getValue()))
                .toList();
    }
}
