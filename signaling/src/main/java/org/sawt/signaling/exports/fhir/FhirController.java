package org.sawt.signaling.exports.fhir;

import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A student's file for another system. */
@RestController
class FhirController {

    private final StudentFiles files;
    private final Clock clock;

    FhirController(StudentFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(path = "/api/students/{student}/export/fhir.json", produces = "application/fhir+json;charset=UTF-8")
    ResponseEntity<String> file(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.fhir.json\"")
                .body(FileBundle.json(files.file(caller, student, from, to, purpose), clock.instant()));
    }
}
