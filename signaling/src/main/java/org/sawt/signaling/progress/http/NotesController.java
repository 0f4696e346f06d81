package org.sawt.signaling.progress.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.AppointmentNotes;
import org.sawt.signaling.progress.Note;
import org.sawt.signaling.progress.Notes;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.AppointmentId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The notes of an appointment: everybody's are read, one's own is saved as it is typed. */
@RestController
@RequestMapping("/api/appointments/{id}")
class NotesController {

    private final Notes notes;

    NotesController(Notes notes) {
        this.notes = notes;
    }

    /** {@code version} is the one that the caller saw; absent where there was none. */
    record NoteRequest(
            @Nullable Integer version,
            @JsonProperty(required = true) String text) {
        NoteRequest {
            requireNonNull(text, "text");
        }

        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }

    /** Without the text, which the caller has. */
    record Saved(int version, Instant savedAt) {}

    @GetMapping("/notes")
    AppointmentNotes read(
            Caller.Staff caller,
            @PathVariable AppointmentId id,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return notes.read(caller, id, purpose);
    }

    @PutMapping("/note")
    Saved save(Caller.Staff caller, @PathVariable AppointmentId id, @RequestBody NoteRequest request) {
        Note saved = notes.save(caller, id, request.version(), request.text());
        return new Saved(saved.version(), saved.savedAt());
    }
}
