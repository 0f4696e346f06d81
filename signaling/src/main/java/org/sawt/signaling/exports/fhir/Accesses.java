package org.sawt.signaling.exports.fhir;

import java.util.Date;
import java.util.Locale;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.sawt.signaling.exports.StudentFile;
import org.sawt.signaling.security.Audit;

/** Who read or changed the student's record, when, and what for: the record of access that a family may ask for. */
final class Accesses {

    private Accesses() {}

    static Stream<Resource> of(StudentFile file) {
        return file.accesses().stream().map(access -> event(file, access));
    }

    private static Resource event(StudentFile file, StudentFile.Access access) {
        String action = access.action().name().toLowerCase(Locale.ROOT);
        AuditEvent event = new AuditEvent()
                .setType(Codes.hl7("audit-event-type", "rest", "RESTful Operation"))
                .addSubtype(Codes.sawt(action))
                .setAction(isRead(access.action()) ? AuditEventAction.R : AuditEventAction.U)
                .setRecorded(Date.from(access.at()))
                .setOutcome(outcome(access.outcome()))
                .addAgent(agent(access));
        if (isRead(access.action()) && access.purpose() != null) {
            event.addPurposeOfEvent(Codes.own(access.purpose(), access.purpose().replace('_', ' ')));
        }
        event.getSource().setObserver(Codes.to(file.clinic().id()));
        event.addEntity().setWhat(Codes.to(file.student().id()));
        return People.identified(event, access.id());
    }

    private static AuditEventAgentComponent agent(StudentFile.Access access) {
        AuditEventAgentComponent agent = new AuditEventAgentComponent().setRequestor(true);
        if (access.staff() != null) {
            agent.setWho(Codes.to(access.staff()));
        }
        if (access.role() != null) {
            agent.addRole(Codes.own(access.role(), access.role()));
        }
        return agent;
    }

    private static boolean isRead(Audit.Action action) {
        return action == Audit.Action.RECORD_READ || action == Audit.Action.RECORD_EXPORTED;
    }

    private static AuditEventOutcome outcome(Audit.Outcome outcome) {
        return switch (outcome) {
            case DONE -> AuditEventOutcome._0;
            case REFUSED -> AuditEventOutcome._4;
        };
    }
}
