package org.sawt.signaling.progress;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.AppointmentId;
import org.springframework.stereotype.Service;

/**
 * Notes of appointments, saved as they are typed. The therapist of the appointment and supervisors each write their own;
 * whoever treats the student reads them, administrators never do. Signing the record closes them.
 */
@Service
public class Notes {

    private static final int LONGEST = 20_000;

    private final NoteRows rows;
    private final HeldRows appointments;
    private final RecordRows records;
    private final RecordWriting writing;
    private final RecordAccess access;
    private final RecordEvents events;
    private final Clock clock;

    Notes(
            NoteRows rows,
            HeldRows appointments,
            RecordRows records,
            RecordWriting writing,
            RecordAccess access,
            RecordEvents events,
            Clock clock) {
        this.rows = rows;
        this.appointments = appointments;
        this.records = records;
        this.writing = writing;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** For therapists and supervisors who may see the student; {@code not_found} for everybody else. */
    public AppointmentNotes read(Caller.Staff reader, AppointmentId id, Purpose purpose) {
        return access.read(
                reader,
                id.value(),
                purpose,
                () -> appointments.visible(reader, id).map(held -> new RecordAccess.Of<>(held.student(), of(held))));
    }

    /**
     * Saves the note of {@code by}, which may be empty and has at most 20,000 characters; {@code version} is the one that the
     * caller saw, null for none. The text that is there already is answered as it was saved, so that whoever got no answer
     * can send it again. {@code conflict} for another version, and once the record is signed.
     */
    public Note save(Caller.Staff by, AppointmentId id, @Nullable Integer version, String text) {
        String kept = RecordText.orEmpty("text", text, LONGEST);
        return writing.write(by, id, Audit.Action.NOTE_WRITTEN, (held, record) -> {
            Optional<Note> before = own(by, held);
            if (before.isPresent() && before.get().text().equals(kept)) {
                return before.get();
            }
            Refusals.conflictUnless(!isSigned(record), "it is signed: write an addendum");
            Refusals.conflictUnless(
                    Objects.equals(version, before.map(Note::version).orElse(null)), Refusals.CHANGED);
            Note saved = rows.write(by, held, kept, clock.instant());
            events.noted(by, held, before.isEmpty());
            return saved;
        });
    }

    private Optional<Note> own(Caller.Staff by, Held held) {
        return rows.of(held.id()).stream()
                .filter(note -> note.author().equals(by.id()))
                .findFirst();
    }

    private AppointmentNotes of(Held held) {
        boolean signed = isSigned(records.of(held.id()).orElse(null));
        return new AppointmentNotes(held.id(), held.student(), signed, rows.of(held.id()));
    }

    private static boolean isSigned(@Nullable ProgressRecord record) {
        return record != null && record.signature() != null;
    }
}
