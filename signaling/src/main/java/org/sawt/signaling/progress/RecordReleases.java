package org.sawt.signaling.progress;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.springframework.stereotype.Service;

/** Releases signed records to the family, and withdraws them; for whoever may sign them. */
@Service
public class RecordReleases {

    private final ReleaseRows rows;
    private final RecordWriting writing;
    private final RecordEvents events;
    private final Clock clock;

    RecordReleases(ReleaseRows rows, RecordWriting writing, RecordEvents events, Clock clock) {
        this.rows = rows;
        this.writing = writing;
        this.events = events;
        this.clock = clock;
    }

    /** From now on the family sees it where the clinic shows what is released; {@code conflict} while it is not signed. */
    public void release(Caller.Staff by, AppointmentId id) {
        say(by, id, true);
    }

    /** From now on the family does not see it, nor the work of its sessions, however the clinic shows records. */
    public void withdraw(Caller.Staff by, AppointmentId id) {
        say(by, id, false);
    }

    private void say(Caller.Staff by, AppointmentId id, boolean released) {
        writing.write(by, id, Audit.Action.RECORD_RELEASED, (held, record) -> {
            requireSigned(record);
            if (saysOtherwise(held, released)) {
                rows.say(by, held, released, clock.instant());
                events.released(by, held, released);
            }
            return held;
        });
    }

    private boolean saysOtherwise(Held held, boolean released) {
        Boolean said = rows.of(held.student()).get(held.id());
        return said == null || said != released;
    }

    private static void requireSigned(@Nullable ProgressRecord record) {
        Refusals.conflictUnless(record != null && record.signature() != null, "it is not signed");
    }
}
