package org.sawt.signaling.exports.fhir;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.sawt.signaling.exports.StudentFile;
import org.sawt.signaling.progress.DeliveredMinutes;
import org.sawt.signaling.progress.GoalProgress;
import org.sawt.signaling.progress.Measure;
import org.sawt.signaling.progress.Occasion;
import org.sawt.signaling.progress.Readings;
import org.sawt.signaling.progress.Tally;

/** What each session came to for each goal, and what was confirmed of each appointment. */
final class Results {

    private final StudentFile file;
    private final Set<UUID> opened;
    private final Set<UUID> running;

    private Results(StudentFile file) {
        this.file = file;
        this.opened = file.sessions().stream().map(StudentFile.Session::id).collect(Collectors.toSet());
        this.running = file.sessions().stream()
                .filter(session -> session.endedAt() == null)
                .map(StudentFile.Session::id)
                .collect(Collectors.toSet());
    }

    static Stream<Resource> of(StudentFile file) {
        Results results = new Results(file);
        return Stream.concat(
                file.progress().goals().stream()
                        .flatMap(goal -> goal.points().stream().map(point -> results.result(goal, point))),
                file.progress().delivered().lines().stream().map(results::minutes));
    }

    private Resource result(GoalProgress progress, GoalProgress.Point point) {
        Measure measure = progress.goal().terms().measure();
        Observation result = observation()
                .setCode(GoalsWorkedAt.measure(measure))
                .addFocus(Codes.to(progress.goal().id()))
                .setValue(Codes.measured(new Quantity(), point.outcome().value(), GoalsWorkedAt.ucum(measure)));
        on(result, point.occasion());
        count(result, "n", "trials", point.outcome().n());
        switch (point.outcome()) {
            case Tally tally -> counts(result, tally);
            case Readings _ -> {}
        }
        return People.identified(result, named(progress.goal().id() + " " + when(point.occasion())));
    }

    /** With its encounter, if that is in the file; preliminary while it goes on. */
    private void on(Observation result, Occasion occasion) {
        result.setStatus(ObservationStatus.FINAL);
        result.setEffective(
                occasion.openedAt() == null
                        ? new DateTimeType(occasion.date().toString())
                        : new DateTimeType(Date.from(occasion.openedAt())));
        if (occasion.session() != null && opened.contains(occasion.session().value())) {
            result.setEncounter(Codes.to(occasion.session()));
            result.setStatus(
                    running.contains(occasion.session().value())
                            ? ObservationStatus.PRELIMINARY
                            : ObservationStatus.FINAL);
        }
    }

    private static void counts(Observation result, Tally tally) {
        count(result, "unprompted", "correct without a prompt", tally.unprompted());
        count(result, "prompted", "correct with a prompt", tally.prompted());
        count(result, "incorrect", "incorrect", tally.incorrect());
        count(result, "no_response", "no response, of the incorrect ones", tally.noResponse());
        count(result, "self_corrected", "corrected by the student, of the correct ones", tally.selfCorrected());
        count(result, "by_helper", "prompted by who sits beside the student", tally.byHelper());
    }

    private static void count(Observation result, String code, String text, int n) {
        result.addComponent()
                .setCode(Codes.own(code, text))
                .setValue(Codes.measured(new Quantity(), BigDecimal.valueOf(n), "{count}"));
    }

    private Resource minutes(DeliveredMinutes.Line line) {
        Observation confirmed = observation()
                .setStatus(line.signed() ? ObservationStatus.FINAL : ObservationStatus.PRELIMINARY)
                .setCode(Codes.own("minutes", "minutes delivered at an appointment, as confirmed"))
                .addFocus(Codes.to(line.appointment()))
                .setEffective(new DateTimeType(Date.from(line.startsAt())))
                .setValue(Codes.measured(new Quantity(), BigDecimal.valueOf(line.minutes()), "min"));
        String attendance = line.attendance().wire();
        confirmed
                .addComponent()
                .setCode(Codes.own("attendance", "attendance"))
                .setValue(Codes.own(attendance, attendance.replace('_', ' ')));
        return People.identified(confirmed, named("minutes " + line.appointment()));
    }

    private Observation observation() {
        return new Observation()
                .addCategory(Codes.concept("observation-category", "therapy", "Therapy"))
                .setSubject(Codes.to(file.student().id()));
    }

    private static Object when(Occasion occasion) {
        return occasion.session() == null ? occasion.date() : occasion.session();
    }

    /** The same in every file, so that a system that takes two of them has it once. */
    private static UUID named(String of) {
        return UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
    }
}
