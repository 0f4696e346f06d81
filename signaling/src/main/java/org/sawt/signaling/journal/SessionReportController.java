package org.sawt.signaling.journal;

import java.util.List;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened in sessions, for staff who may see the student. */
@RestController
@RequestMapping("/api")
class SessionReportController {

    private final SessionReports reports;

    SessionReportController(SessionReports reports) {
        this.reports = reports;
    }

    @GetMapping("/sessions/{session}")
    SessionReport report(
            Caller.Staff caller,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return reports.report(caller, session, purpose);
    }

    @GetMapping(path = "/sessions/{session}/events.json", produces = "application/json")
    ResponseEntity<List<JournalEntry>> json(
            Caller.Staff caller,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return download("json", reports.export(caller, session, purpose).events());
    }

    @GetMapping(path = "/sessions/{session}/events.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<String> csv(
            Caller.Staff caller,
            @PathVariable SessionId session,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return download("csv", JournalCsv.of(reports.export(caller, session, purpose)));
    }

    @GetMapping("/students/{student}/sessions")
    Sessions sessions(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return new Sessions(reports.sessionsOf(caller, student, purpose));
    }

    private static <T> ResponseEntity<T> download(String extension, T body) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"session-events." + extension + "\"")
                .body(body);
    }

    /** A student's sessions, newest first. */
    record Sessions(List<SessionSummary> sessions) {}
}
