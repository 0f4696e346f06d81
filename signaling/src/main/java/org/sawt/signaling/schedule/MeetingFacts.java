package org.sawt.signaling.schedule;

import org.sawt.signaling.rooms.SessionFact;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows what {@code rooms} tells of sessions, in the transaction that stores it. */
@Component
class MeetingFacts {

    private final MeetingRows rows;
    private final ApplicationEventPublisher events;

    MeetingFacts(MeetingRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @EventListener
    void opened(SessionFact.SessionOpened opened) {
        rows.noteOpened(opened);
        events.publishEvent(new AppointmentChanged(opened.appointment(), opened.clinic()));
    }

    @EventListener
    void joined(SessionFact.ParticipantJoined joined) {
        if (!joined.role().moderates()) {
            rows.noteGuestJoined(joined.session(), joined.at());
        }
    }

    @EventListener
    void ended(SessionFact.SessionEnded ended) {
        rows.noteEnded(ended);
        events.publishEvent(new AppointmentChanged(ended.appointment(), ended.clinic()));
    }
}
