package org.sawt.signaling.schedule;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Component;

/** The audit, the count and the wording of exchanged and refused links. */
@Component
class ExchangeRecords {

    private final Clinics clinics;
    private final Audit audit;
    private final MeterRegistry metrics;

    ExchangeRecords(Clinics clinics, Audit audit, MeterRegistry metrics) {
        this.clinics = clinics;
        this.audit = audit;
        this.metrics = metrics;
    }

    void done(Caller holder, UUID link) {
        audit.record(Audit.Entry.done(Audit.Action.LINK_EXCHANGED, holder, link, null));
        count("done");
    }

    /** With what a friendly page needs: who invited, in which language to say it, and when to come again. */
    RefusedException refused(Refusal refusal, Invitation invitation, JoinWindow window) {
        refused(refusal, invitation.holder(), invitation.id().value());
        Map<String, Object> details = friendly(invitation.clinic(), invitation.language());
        if (refusal.code() == RefusalCode.TOO_EARLY) {
            details.put("opens_at", window.opensAt());
        }
        return refusal.asException().with(details);
    }

    /** The same of a progress link. */
    RefusedException refused(Refusal refusal, ProgressLinkRows.Offered link) {
        refused(refusal, link.holder(), link.holder().link().value());
        return refusal.asException().with(friendly(link.holder().clinic(), link.language()));
    }

    private void refused(Refusal refusal, Caller holder, UUID link) {
        String code = refusal.code().wire();
        audit.record(Audit.Entry.refused(Audit.Action.LINK_EXCHANGED, holder, link, code));
        count(code);
    }

    private Map<String, Object> friendly(ClinicId clinic, Language language) {
        Map<String, Object> details = new HashMap<>();
        details.put("clinic", clinics.byId(clinic).name());
        details.put("language", language);
        return details;
    }

    RefusedException unknown() {
        Refusal refusal = Refusal.of(RefusalCode.UNKNOWN_INVITATION, "this link does not exist");
        audit.record(Audit.Entry.refused(
                Audit.Action.LINK_EXCHANGED, null, null, refusal.code().wire()));
        count(refusal.code().wire());
        return refusal.asException();
    }

    private void count(String outcome) {
        metrics.counter("sawt.links.exchanged", "outcome", outcome).increment();
    }
}
