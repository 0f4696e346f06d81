package org.sawt.signaling.schedule;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sawt.signaling.rooms.SessionFact;
import org.sawt.signaling.rooms.WaitingChanged;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.SessionId;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * How many people wait and talk now, as {@code rooms} tells it. In memory only: after a restart {@code rooms} tells it again
 * when people come back. An empty room is forgotten, so there are never more entries than rooms.
 */
@Component
class WaitingRooms {

    private final Map<AppointmentId, WaitingChanged> latest = new ConcurrentHashMap<>();

    /** Before the schedules on screens are told, which read it from here. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void changed(WaitingChanged now) {
        if (now.waiting() == 0 && now.joined() == 0) {
            forget(now.appointment(), now.session());
        } else {
            latest.put(now.appointment(), now);
        }
    }

    @TransactionalEventListener
    void ended(SessionFact.SessionEnded ended) {
        forget(ended.appointment(), ended.session());
    }

    /** An appointment may have had a session before; what is late from that one says nothing about this. */
    private void forget(AppointmentId appointment, SessionId session) {
        latest.computeIfPresent(appointment, (_, now) -> now.session().equals(session) ? null : now);
    }

    Optional<WaitingChanged> of(AppointmentId appointment) {
        return Optional.ofNullable(latest.get(appointment));
    }
}
