package org.sawt.signaling.schedule;

import java.util.UUID;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Says no to a member of staff, and leaves an audit entry of it. What a caller may not know of is {@code not_found}. */
@Component
class Denials {

    private final Audit audit;

    Denials(Audit audit) {
        this.audit = audit;
    }

    RefusedException notFound(Audit.Action attempted, Caller.Staff by, UUID object) {
        return denied(attempted, by, object, Refusal.of(RefusalCode.NOT_FOUND, "no such thing"));
    }

    RefusedException forbidden(Audit.Action attempted, Caller.Staff by, UUID object, String message) {
        return denied(attempted, by, object, Refusal.of(RefusalCode.FORBIDDEN, message));
    }

    private RefusedException denied(Audit.Action attempted, Caller.Staff by, UUID object, Refusal refusal) {
        audit.record(Audit.Entry.refused(attempted, by, object, refusal.code().wire()));
        return refusal.asException();
    }
}
