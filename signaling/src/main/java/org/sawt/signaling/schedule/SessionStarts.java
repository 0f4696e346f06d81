package org.sawt.signaling.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinic;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** <em>Start session</em>: opens the room of an appointment, early or on time, again after it ended too soon. */
@Service
public class SessionStarts {

    private final Appointments appointments;
    private final BookingRows bookings;
    private final Overlaps overlaps;
    private final Meetings meetings;
    private final Clinics clinics;
    private final Denials denials;
    private final ChangeRecords records;
    private final ScheduleSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SessionStarts(
            Appointments appointments,
            BookingRows bookings,
            Overlaps overlaps,
            Meetings meetings,
            Clinics clinics,
            Denials denials,
            ChangeRecords records,
            ScheduleSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.appointments = appointments;
        this.bookings = bookings;
        this.overlaps = overlaps;
        this.meetings = meetings;
        this.clinics = clinics;
        this.denials = denials;
        this.records = records;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The session, open; idempotent while it is. Refused as {@code too_early}, {@code too_late}, {@code cancelled}. */
    public SessionId start(Caller.Staff by, AppointmentId id) {
        Appointment appointment = appointments.visible(by, id, Audit.Action.ADMISSION);
        if (StaffRights.roomRole(by, appointment).isEmpty()) {
            throw denials.forbidden(
                    Audit.Action.ADMISSION, by, id.value(), "only its therapist and supervisors come into the room");
        }
        requireStartable(appointment);
        takeBackNoShow(by, appointment);
        SessionId session = meetings.lobbyFor(appointment);
        meetings.open(appointment, session, by.id());
        return session;
    }

    /** Whether {@link #start} would do it now. */
    boolean isStartable(Appointment appointment, Clinic clinic) {
        if (appointment.state() == AppointmentState.CANCELLED) {
            return false;
        }
        Instant now = clock.instant();
        return appointment.isOpen()
                || !(now.isBefore(startableFrom(appointment))
                        || JoinWindow.of(appointment.slot(), clinic).isOver(now));
    }

    private void requireStartable(Appointment appointment) {
        if (isStartable(appointment, clinics.byId(appointment.clinic()))) {
            return;
        }
        if (appointment.state() == AppointmentState.CANCELLED) {
            throw Refusal.of(RefusalCode.CANCELLED, "the appointment was cancelled")
                    .asException();
        }
        if (clock.instant().isBefore(startableFrom(appointment))) {
            throw Refusal.of(RefusalCode.TOO_EARLY, "it is too early to start")
                    .asException()
                    .with(Map.of("opens_at", startableFrom(appointment)));
        }
        throw Refusal.of(RefusalCode.TOO_LATE, "the time to join is over").asException();
    }

    private Instant startableFrom(Appointment appointment) {
        return appointment.slot().startsAt().minus(settings.startAhead());
    }

    /** They came after all; the time may have been given away since. */
    private void takeBackNoShow(Caller.Staff by, Appointment appointment) {
        if (appointment.state() == AppointmentState.NO_SHOW) {
            overlaps.guard(
                    appointment.id(),
                    appointment.student(),
                    appointment.therapist(),
                    appointment.slot(),
                    () -> transaction.executeWithoutResult(_ -> reschedule(by, appointment)));
        }
    }

    private void reschedule(Caller.Staff by, Appointment missed) {
        if (bookings.turn(missed.id(), EnumSet.of(AppointmentState.NO_SHOW), AppointmentState.SCHEDULED)) {
            records.changed(by, missed.id(), missed.student(), "no_show_taken_back");
        }
    }
}
