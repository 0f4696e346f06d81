package org.sawt.signaling.progress.http;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.ReleasedReports;
import org.sawt.signaling.security.Caller;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a family is shown of its child's record. */
@RestController
class FamilyProgressController {

    private final ReleasedReports reports;

    FamilyProgressController(ReleasedReports reports) {
        this.reports = reports;
    }

    /** For who came to a call by a guardian's link. */
    @GetMapping("/api/guest/progress")
    ResponseEntity<FamilyView> inTheCall(
            Caller.Guest guest,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return answer(FamilyView.of(reports.of(guest, guest.invitation().value(), from, to)));
    }

    /** For who came by a progress link. */
    @GetMapping("/api/family/progress")
    ResponseEntity<FamilyView> byLink(
            Caller.Relative relative,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return answer(FamilyView.of(reports.of(relative, relative.link().value(), from, to)));
    }

    private static ResponseEntity<FamilyView> answer(FamilyView view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }
}
