package org.sawt.signaling.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.StudentId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The join links of appointments, as staff makes, shows and revokes them. */
@Service
public class Invitations {

    private final Appointments appointments;
    private final InvitationRows rows;
    private final LinkTokens tokens;
    private final BookingRules rules;
    private final Denials denials;
    private final LinkRecords records;
    private final ScheduleSettings settings;
    private final TransactionTemplate transaction;

    Invitations(
            Appointments appointments,
            InvitationRows rows,
            LinkTokens tokens,
            BookingRules rules,
            Denials denials,
            LinkRecords records,
            ScheduleSettings settings,
            TransactionTemplate transaction) {
        this.appointments = appointments;
        this.rows = rows;
        this.tokens = tokens;
        this.rules = rules;
        this.denials = denials;
        this.records = records;
        this.settings = settings;
        this.transaction = transaction;
    }

    /**
     * An invitation with its link's token.
     *
     * @param token null when it is revoked, or made under a secret that this server does not have any more
     */
    public record Link(Invitation invitation, @Nullable String token) {
        @Override
        public String toString() {
            return "Link[" + invitation.id() + ", token=[REDACTED]]";
        }
    }

    /**
     * All of them, revoked ones included. The links themselves are for who may plan the appointment; showing them is
     * audited once a day per reader.
     */
    public List<Link> of(Caller.Staff reader, AppointmentId id) {
        Appointment appointment = appointments.visible(reader, id, Audit.Action.LINK_ISSUED);
        boolean withLinks = StaffRights.mayPlanFor(reader, appointment.therapist());
        List<Link> links = rows.of(id).stream()
                .map(stored -> withLinks ? link(stored) : new Link(stored.invitation(), null))
                .toList();
        transaction.executeWithoutResult(_ -> links.stream()
                .filter(link -> link.token() != null)
                .forEach(link -> records.shown(reader, link.invitation(), appointment.student())));
        return links;
    }

    /** A link for a guest: everybody but guardians, who are invited by themselves. */
    public Link inviteGuest(Caller.Staff by, AppointmentId id, GuestRole role, PersonName name, Language language) {
        if (role == GuestRole.GUARDIAN) {
            throw Refusal.of(RefusalCode.MALFORMED, "role must be student, interpreter or observer")
                    .asException();
        }
        Appointment appointment = invitable(by, id);
        Invitation guest = new Invitation(InvitationId.next(), id, by.clinic(), role, null, name, language, false);
        return issue(by, guest, appointment.student(), () -> {});
    }

    /** Whoever used it is out at once; idempotent. */
    public void revoke(Caller.Staff by, InvitationId id) {
        Invitation invitation = changeable(by, id);
        transaction.executeWithoutResult(_ -> records.revoke(by, invitation));
    }

    /** A new link in place of this one, which stops working if it still did. */
    public Link renew(Caller.Staff by, InvitationId id) {
        Invitation old = changeable(by, id);
        Appointment appointment = invitable(by, old.appointment());
        return issue(by, old.again(), appointment.student(), () -> records.revoke(by, old));
    }

    /** Within the transaction that makes the appointment. */
    void inviteGuardians(AppointmentId appointment, ClinicId clinic, List<Guardian> guardians) {
        guardians.forEach(one -> insert(new Invitation(
                InvitationId.next(),
                appointment,
                clinic,
                GuestRole.GUARDIAN,
                one.id(),
                one.name(),
                one.language(),
                false)));
    }

    private Link issue(Caller.Staff by, Invitation invitation, StudentId student, Runnable first) {
        try {
            transaction.executeWithoutResult(_ -> {
                first.run();
                insert(invitation);
                records.shown(by, invitation, student);
            });
            return new Link(invitation, tokens.tokenOf(invitation.id()));
        } catch (DuplicateKeyException renewedTwice) {
            throw Refusal.of(RefusalCode.CONFLICT, "the guardian has a link that works; read the links again")
                    .asException();
        }
    }

    private void insert(Invitation invitation) {
        rows.insert(invitation, Sha256.of(tokens.tokenOf(invitation.id())));
    }

    private Link link(InvitationRows.Stored stored) {
        String token = tokens.tokenOf(stored.invitation().id());
        boolean good = !stored.invitation().revoked() && stored.tokenHash().matches(token);
        return new Link(stored.invitation(), good ? token : null);
    }

    private Appointment invitable(Caller.Staff by, AppointmentId id) {
        Appointment appointment = appointments.visible(by, id, Audit.Action.LINK_ISSUED);
        rules.requireMayPlanFor(by, appointment.therapist(), id);
        if (appointment.state() == AppointmentState.CANCELLED) {
            throw Refusal.of(RefusalCode.CANCELLED, "the appointment was cancelled")
                    .asException();
        }
        if (rows.of(id).size() >= settings.invitations()) {
            throw Refusal.of(RefusalCode.TOO_LARGE, "the appointment has as many links as it can have")
                    .asException();
        }
        return appointment;
    }

    private Invitation changeable(Caller.Staff by, InvitationId id) {
        Invitation invitation = rows.byId(id)
                .filter(found -> appointments.find(by, found.appointment()).isPresent())
                .orElseThrow(() -> denials.notFound(Audit.Action.LINK_REVOKED, by, id.value()));
        Appointment appointment = appointments.visible(by, invitation.appointment(), Audit.Action.LINK_REVOKED);
        rules.requireMayPlanFor(by, appointment.therapist(), appointment.id());
        return invitation;
    }
}
