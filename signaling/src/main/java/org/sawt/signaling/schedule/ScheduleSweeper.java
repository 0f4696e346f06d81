package org.sawt.signaling.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.security.Clinics;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends what nobody ended: lobbies whose window closed, sessions long after it, and what a stop at a bad moment left. */
@Component
class ScheduleSweeper {

    private static final Duration FORGET_COOKIES_AFTER = Duration.ofDays(1);

    private final AppointmentRows appointments;
    private final MeetingRows meetingRows;
    private final Meetings meetings;
    private final GuestAccessRows accesses;
    private final ProgressLinkRows progressLinks;
    private final Sessions sessions;
    private final Clinics clinics;
    private final ScheduleSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ScheduleSweeper(
            AppointmentRows appointments,
            MeetingRows meetingRows,
            Meetings meetings,
            GuestAccessRows accesses,
            ProgressLinkRows progressLinks,
            Sessions sessions,
            Clinics clinics,
            ScheduleSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.appointments = appointments;
        this.meetingRows = meetingRows;
        this.meetings = meetings;
        this.accesses = accesses;
        this.progressLinks = progressLinks;
        this.sessions = sessions;
        this.clinics = clinics;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    void sweep() {
        Instant now = clock.instant();
        appointments.unfinishedBefore(now).forEach(one -> settle(one, now));
        appointments.cancelledButRunning().forEach(one -> meetings.end(one, EndReason.CANCELLED));
        accesses.forget(now.minus(FORGET_COOKIES_AFTER));
        progressLinks.forget(now.minus(FORGET_COOKIES_AFTER));
    }

    private void settle(Appointment appointment, Instant now) {
        Meeting meeting = appointment.meeting();
        Instant closesAt = JoinWindow.of(appointment.slot(), clinics.byId(appointment.clinic()))
                .closesAt();
        if (now.isBefore(closesAt)) {
            return;
        }
        if (meeting == null || isGone(meeting)) {
            settleWithoutSession(appointment, now);
        } else if (meeting.state() == Sessions.State.LOBBY) {
            meetings.end(appointment, EndReason.NOT_STARTED);
        } else if (!now.isBefore(closesAt.plus(settings.staleAfter()))) {
            meetings.end(appointment, EndReason.TOO_LONG);
        }
    }

    private void settleWithoutSession(Appointment appointment, Instant now) {
        transaction.executeWithoutResult(_ -> {
            meetingRows.settle(appointment.id(), now);
            events.publishEvent(new AppointmentChanged(appointment.id(), appointment.clinic()));
        });
    }

    /** Its end was never told, though {@code rooms} knows of it, or of nothing. */
    private boolean isGone(Meeting meeting) {
        return sessions.find(meeting.session())
                .map(standing -> standing.state() == Sessions.State.ENDED)
                .orElse(true);
    }
}
