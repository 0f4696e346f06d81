package org.sawt.signaling.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.RecordViewer;
import org.sawt.signaling.schedule.RecordViewers;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.shared.AppointmentId;
import org.springframework.stereotype.Service;

/** What families are shown. The right is asked for, and the read audited, in the transaction that reads. */
@Service
public class ReleasedReports {

    private final RecordViewers viewers;
    private final StudentNames names;
    private final ReleaseRows releases;
    private final ProgressRows rows;
    private final GoalRows goals;
    private final MinuteRows minutes;
    private final ProgressFigures figures;
    private final RecordAccess access;
    private final Clinics clinics;
    private final Clock clock;

    ReleasedReports(
            RecordViewers viewers,
            StudentNames names,
            ReleaseRows releases,
            ProgressRows rows,
            GoalRows goals,
            MinuteRows minutes,
            ProgressFigures figures,
            RecordAccess access,
            Clinics clinics,
            Clock clock) {
        this.viewers = viewers;
        this.names = names;
        this.releases = releases;
        this.rows = rows;
        this.goals = goals;
        this.minutes = minutes;
        this.figures = figures;
        this.access = access;
        this.clinics = clinics;
        this.clock = clock;
    }

    /**
     * From {@code from} (26 weeks before {@code to}) to {@code to} (today), at most two years; by the clinic's calendar.
     * {@code not_found} for whoever is shown nothing; {@code link} is what the reader came by.
     */
    public ReleasedProgress of(Caller reader, UUID link, @Nullable LocalDate from, @Nullable LocalDate to) {
        Clinic clinic = clinics.byId(reader.clinic());
        Span span = Span.of(from, to, LocalDate.ofInstant(clock.instant(), clinic.zone()));
        return access.audited(
                reader,
                link,
                Purpose.FAMILY_REQUEST,
                () -> viewers.find(reader)
                        .map(viewer -> new RecordAccess.Of<>(viewer.student(), progress(viewer, span, clinic))));
    }

    private ReleasedProgress progress(RecordViewer viewer, Span span, Clinic clinic) {
        boolean live = viewer.view() == ReleasedView.LIVE;
        Map<AppointmentId, Boolean> said = releases.of(viewer.student());
        Predicate<@Nullable AppointmentId> shown =
                appointment -> appointment == null ? live : said.getOrDefault(appointment, live);
        return new ReleasedProgress(
                names.of(viewer.student()),
                viewer.view(),
                span.from(),
                span.to(),
                goals(viewer, span, clinic, shown),
                minutes.between(viewer.student(), span.from(), span.to(), clinic.zone()).stream()
                        .filter(line -> line.signed() && shown.test(line.appointment()))
                        .toList());
    }

    private List<GoalProgress> goals(
            RecordViewer viewer, Span span, Clinic clinic, Predicate<@Nullable AppointmentId> shown) {
        List<Goal> agreed = goals.of(viewer.student()).stream()
                .filter(goal -> goal.status() != GoalStatus.DRAFT)
                .toList();
        List<ProgressRows.Counted> counted = rows.of(viewer.student(), span, clinic.zone()).stream()
                .filter(one -> shown.test(one.occasion().appointment()))
                .toList();
        return figures.of(viewer.student(), agreed, figures.laddersOf(clinic, agreed), counted).stream()
                .filter(goal ->
                        viewer.view() == ReleasedView.LIVE || !goal.points().isEmpty())
                .toList();
    }
}
