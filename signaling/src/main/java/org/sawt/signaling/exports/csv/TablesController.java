package org.sawt.signaling.exports.csv;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.exports.StudentFiles;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.StudentId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Downloads for spreadsheets. No file name has a student in it. */
@RestController
@RequestMapping("/api/students/{student}/export")
class TablesController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final StudentFiles files;

    TablesController(StudentFiles files) {
        this.files = files;
    }

    @GetMapping(path = "/trials.csv", produces = CSV)
    ResponseEntity<String> trials(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return download("trials", Tables.trials(files.trials(caller, student, from, to, purpose)));
    }

    @GetMapping(path = "/results.csv", produces = CSV)
    ResponseEntity<String> results(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return download("results", Tables.results(files.progress(caller, student, from, to, purpose)));
    }

    @GetMapping(path = "/minutes.csv", produces = CSV)
    ResponseEntity<String> minutes(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return download("minutes", Tables.minutes(files.minutes(caller, student, from, to, purpose)));
    }

    private static ResponseEntity<String> download(String name, Table table) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"")
                .body(table.toString());
    }
}
