package org.sawt.signaling.progress;

import java.time.Clock;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.journal.Presence;
import org.sawt.signaling.journal.Presences;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.springframework.stereotype.Service;

/**
 * The records of appointments. The journal proposes, the therapist of the appointment or a supervisor confirms and signs;
 * administrators read attendance and minutes. What is signed stays, with addenda.
 */
@Service
public class ProgressRecords {

    private static final int LONGEST_ADDENDUM = 4000;
    private static final int MOST_ADDENDA = 100;

    private final RecordRows rows;
    private final ReleaseRows releases;
    private final HeldRows appointments;
    private final Presences presences;
    private final RecordAccess access;
    private final RecordEvents events;
    private final RecordWriting writing;
    private final Clock clock;

    ProgressRecords(
            RecordRows rows,
            ReleaseRows releases,
            HeldRows appointments,
            Presences presences,
            RecordAccess access,
            RecordEvents events,
            RecordWriting writing,
            Clock clock) {
        this.rows = rows;
        this.releases = releases;
        this.appointments = appointments;
        this.presences = presences;
        this.access = access;
        this.events = events;
        this.writing = writing;
        this.clock = clock;
    }

    /** For whoever may see the appointment; {@code not_found} for everybody else. */
    public AppointmentRecord read(Caller.Staff reader, AppointmentId id, Purpose purpose) {
        return access.audited(
                reader,
                id.value(),
                purpose,
                () -> appointments
                        .visible(reader, id)
                        .map(held -> new RecordAccess.Of<>(held.student(), record(reader, held))));
    }

    /**
     * Writes the draft, or writes it anew; {@code version} is the one that the caller saw, null for none. {@code conflict} for
     * another version, a signed record, and while a session of the appointment runs; {@code too_early} before it begins.
     */
    public AppointmentRecord confirm(
            Caller.Staff by, AppointmentId id, @Nullable Integer version, Confirmation confirmation) {
        return write(by, id, (held, before) -> {
            Refusals.conflictUnless(
                    before == null
                            ? version == null
                            : Integer.valueOf(before.version()).equals(version),
                    Refusals.CHANGED);
            Refusals.conflictUnless(before == null || before.signature() == null, "it is signed: write an addendum");
            Refusals.conflictUnless(!held.running(), "the session has not ended");
            Presence presence = presences.of(id);
            Proposal proposal = Proposal.of(held, presence, clock.instant());
            held.requireBegun(proposal, clock.instant());
            confirmation.requireReasonUnless(proposal);
            rows.write(by, held, proposal, presence.evidence(), confirmation, clock.instant());
            events.written(by, held, "confirmed");
        });
    }

    /** For ever; {@code conflict} for another version, and when the journal says something else than it did. */
    public AppointmentRecord sign(Caller.Staff by, AppointmentId id, int version) {
        return write(by, id, (held, before) -> {
            Refusals.conflictUnless(before != null && before.version() == version, Refusals.CHANGED);
            Refusals.conflictUnless(before.signature() == null, "it is signed");
            Refusals.conflictUnless(!held.running(), "the session has not ended");
            Proposal now = Proposal.of(held, presences.of(id), clock.instant());
            Refusals.conflictUnless(
                    now.equals(before.proposal()), "the journal says something else since: confirm again");
            rows.sign(by, id, clock.instant());
            events.signed(by, held);
        });
    }

    /** Says something about a signed record; {@code conflict} for one that is not. */
    public AppointmentRecord append(Caller.Staff by, AppointmentId id, String text) {
        String kept = RecordText.of("text", text, LONGEST_ADDENDUM);
        return write(by, id, (held, before) -> {
            Refusals.conflictUnless(before != null && before.signature() != null, "it is not signed: confirm it anew");
            if (rows.addendaOf(id).size() >= MOST_ADDENDA) {
                throw Refusals.tooLarge("a record has at most " + MOST_ADDENDA + " addenda");
            }
            rows.append(by, held, kept, clock.instant());
            events.written(by, held, "addendum");
        });
    }

    private AppointmentRecord write(
            Caller.Staff by, AppointmentId id, BiConsumer<Held, @Nullable ProgressRecord> change) {
        Held written = writing.write(by, id, Audit.Action.RECORD_WRITTEN, (held, before) -> {
            change.accept(held, before);
            return held;
        });
        return record(by, written);
    }

    private AppointmentRecord record(Caller.Staff reader, Held held) {
        Presence presence = presences.of(held.id());
        List<AppointmentRecord.Addendum> addenda =
                reader.role() == StaffRole.ADMINISTRATOR ? List.of() : rows.addendaOf(held.id());
        return new AppointmentRecord(
                held.id(),
                held.student(),
                Proposal.of(held, presence, clock.instant()),
                presence.evidence(),
                rows.of(held.id()).orElse(null),
                releases.releasedAt(held.id()).orElse(null),
                addenda);
    }
}
