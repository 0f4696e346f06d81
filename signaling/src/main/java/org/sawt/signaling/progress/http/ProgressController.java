package org.sawt.signaling.progress.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.DeliveredMinutes;
import org.sawt.signaling.progress.MinutesReports;
import org.sawt.signaling.progress.ProgressReports;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.StudentId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a student's goals go, and how long there was work at them. */
@RestController
class ProgressController {

    private final ProgressReports reports;
    private final MinutesReports minutes;

    ProgressController(ProgressReports reports, MinutesReports minutes) {
        this.reports = reports;
        this.minutes = minutes;
    }

    @GetMapping("/api/students/{student}/progress")
    ProgressView progress(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return ProgressView.of(reports.of(caller, student, from, to, purpose));
    }

    @GetMapping("/api/students/{student}/minutes")
    DeliveredMinutes minutes(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return minutes.of(caller, student, from, to, purpose);
    }
}
