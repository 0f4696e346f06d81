package org.sawt.signaling.progress.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.AttendanceCode;
import org.sawt.signaling.progress.Confirmation;
import org.sawt.signaling.progress.ProgressRecords;
import org.sawt.signaling.progress.RecordReleases;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.AppointmentId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The records of appointments: attendance and minutes, confirmed and signed. */
@RestController
@RequestMapping("/api/appointments/{id}/record")
class RecordsController {

    private final ProgressRecords records;
    private final RecordReleases releases;

    RecordsController(ProgressRecords records, RecordReleases releases) {
        this.records = records;
        this.releases = releases;
    }

    /** {@code version} is the one that the caller saw; absent where there was none. */
    record ConfirmationRequest(
            @Nullable Integer version,
            @JsonProperty(required = true) AttendanceCode attendance,
            @JsonProperty(required = true) int minutes,
            @Nullable String reason) {
        ConfirmationRequest {
            requireNonNull(attendance, "attendance");
        }

        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }

    record SignRequest(@JsonProperty(required = true) int version) {}

    record AddendumRequest(@JsonProperty(required = true) String text) {
        AddendumRequest {
            requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }

    @GetMapping
    RecordView read(
            Caller.Staff caller,
            @PathVariable AppointmentId id,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return RecordView.of(records.read(caller, id, purpose));
    }

    @PutMapping
    RecordView confirm(Caller.Staff caller, @PathVariable AppointmentId id, @RequestBody ConfirmationRequest request) {
        Confirmation confirmation = new Confirmation(request.attendance(), request.minutes(), request.reason());
        return RecordView.of(records.confirm(caller, id, request.version(), confirmation));
    }

    @PostMapping("/sign")
    RecordView sign(Caller.Staff caller, @PathVariable AppointmentId id, @RequestBody SignRequest request) {
        return RecordView.of(records.sign(caller, id, request.version()));
    }

    @PostMapping("/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Caller.Staff caller, @PathVariable AppointmentId id) {
        releases.release(caller, id);
    }

    @PostMapping("/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(Caller.Staff caller, @PathVariable AppointmentId id) {
        releases.withdraw(caller, id);
    }

    @PostMapping("/addenda")
    @ResponseStatus(HttpStatus.CREATED)
    RecordView append(Caller.Staff caller, @PathVariable AppointmentId id, @RequestBody AddendumRequest request) {
        return RecordView.of(records.append(caller, id, request.text()));
    }
}
