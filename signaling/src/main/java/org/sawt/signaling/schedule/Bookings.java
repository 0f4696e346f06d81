package org.sawt.signaling.schedule;

import java.util.EnumSet;
import java.util.Set;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans, moves and cancels. What is refused has changed nothing. The audit and {@link AppointmentChanged} go with the
 * transaction of the change.
 */
@Service
public class Bookings {

    private static final Set<AppointmentState> CANCELLABLE =
            EnumSet.of(AppointmentState.SCHEDULED, AppointmentState.IN_PROGRESS, AppointmentState.NO_SHOW);

    private final Appointments appointments;
    private final BookingRows rows;
    private final BookingRules rules;
    private final Overlaps overlaps;
    private final Invitations invitations;
    private final LinkRecords links;
    private final Meetings meetings;
    private final ChangeRecords records;
    private final TransactionTemplate transaction;

    Bookings(
            Appointments appointments,
            BookingRows rows,
            BookingRules rules,
            Overlaps overlaps,
            Invitations invitations,
            LinkRecords links,
            Meetings meetings,
            ChangeRecords records,
            TransactionTemplate transaction) {
        this.appointments = appointments;
        this.rows = rows;
        this.rules = rules;
        this.overlaps = overlaps;
        this.invitations = invitations;
        this.links = links;
        this.meetings = meetings;
        this.records = records;
        this.transaction = transaction;
    }

    /** Makes an appointment and the invitations of its guardians; {@code overlaps} when the time is taken. */
    public Appointment plan(Caller.Staff by, Plan plan) {
        BookingRules.Checked checked = rules.check(by, plan);
        AppointmentId id = AppointmentId.next();
        overlaps.guard(
                id,
                plan.student(),
                checked.therapist(),
                checked.slot(),
                () -> inTransaction(() -> {
                    rows.queue(by.clinic());
                    rows.insert(id, by, plan.student(), checked.therapist(), checked.slot(), checked.zone());
                    invitations.inviteGuardians(id, by.clinic(), checked.guardians());
                    records.changed(by, id, plan.student(), "planned");
                }));
        return appointments.read(by, id);
    }

    /** Moves, lengthens or hands over; {@code conflict} unless it is scheduled and as the caller saw it. */
    public Appointment change(Caller.Staff by, AppointmentId id, Change change) {
        Appointment now = changeable(by, id);
        BookingRules.Checked checked = rules.check(by, now, change);
        overlaps.guard(
                id,
                now.student(),
                checked.therapist(),
                checked.slot(),
                () -> inTransaction(() -> {
                    rows.queue(by.clinic());
                    if (!rows.move(id, change.version(), checked.therapist(), checked.slot())) {
                        throw conflict("it was changed in the meantime");
                    }
                    records.changed(by, id, now.student(), "moved");
                }));
        Appointment changed = appointments.read(by, id);
        meetings.replan(changed);
        return changed;
    }

    /** Ends its session, if there is one, and every link's use; idempotent. */
    public Appointment cancel(Caller.Staff by, AppointmentId id) {
        Appointment now = changeable(by, id);
        if (now.state() == AppointmentState.COMPLETED) {
            throw conflict("it is completed");
        }
        // First the session, so that who is there hears why before the right to be there goes.
        meetings.end(now, EndReason.CANCELLED);
        if (now.state() != AppointmentState.CANCELLED) {
            inTransaction(() -> cancel(by, now));
        }
        Appointment cancelled = appointments.read(by, id);
        meetings.end(cancelled, EndReason.CANCELLED);
        return cancelled;
    }

    private void cancel(Caller.Staff by, Appointment appointment) {
        if (rows.turn(appointment.id(), CANCELLABLE, AppointmentState.CANCELLED)) {
            links.revokeAll(appointment.id());
            records.changed(by, appointment.id(), appointment.student(), "cancelled");
        }
    }

    /** Nobody came: {@code too_early} before it starts, {@code conflict} unless it is scheduled; idempotent. */
    public Appointment markNoShow(Caller.Staff by, AppointmentId id) {
        Appointment now = changeable(by, id);
        if (now.state() == AppointmentState.NO_SHOW) {
            return now;
        }
        rules.requireStarted(now);
        inTransaction(() -> {
            if (!rows.turn(id, EnumSet.of(AppointmentState.SCHEDULED), AppointmentState.NO_SHOW)) {
                throw conflict("only a scheduled appointment can be missed; end its session first");
            }
            records.changed(by, id, now.student(), "no_show");
        });
        return appointments.read(by, id);
    }

    private Appointment changeable(Caller.Staff by, AppointmentId id) {
        Appointment now = appointments.visible(by, id, Audit.Action.APPOINTMENT_CHANGED);
        rules.requireMayPlanFor(by, now.therapist(), id);
        return now;
    }

    private void inTransaction(Runnable write) {
        transaction.executeWithoutResult(_ -> write.run());
    }

    private static RefusedException conflict(String message) {
        return Refusal.of(RefusalCode.CONFLICT, message).asException();
    }
}
