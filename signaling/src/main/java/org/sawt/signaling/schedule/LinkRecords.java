package org.sawt.signaling.schedule;

import java.time.Clock;
import java.time.LocalDate;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Shows and revokes links on the record: what happens, its audit and its event are one transaction, which the caller runs. */
@Component
class LinkRecords {

    private final InvitationRows rows;
    private final Clinics clinics;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LinkRecords(InvitationRows rows, Clinics clinics, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.clinics = clinics;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Audited once for each reader and day of the clinic. */
    void shown(Caller.Staff reader, Invitation invitation, StudentId student) {
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), clinics.byId(reader.clinic()).zone());
        if (rows.noteShown(invitation.id(), reader.id(), today)) {
            audit.record(Audit.Entry.done(
                    Audit.Action.LINK_ISSUED, reader, invitation.id().value(), student));
        }
    }

    void revoke(Caller.Staff by, Invitation invitation) {
        if (rows.revoke(invitation.id(), clock.instant())) {
            audit.record(Audit.Entry.done(
                    Audit.Action.LINK_REVOKED, by, invitation.id().value(), null));
            events.publishEvent(new AccessRevoked.OfInvitation(invitation.id()));
        }
    }

    /** For a cancelled appointment, whose own audit entry says enough. */
    void revokeAll(AppointmentId appointment) {
        rows.revokeAll(appointment, clock.instant())
                .forEach(revoked -> events.publishEvent(new AccessRevoked.OfInvitation(revoked)));
    }
}
