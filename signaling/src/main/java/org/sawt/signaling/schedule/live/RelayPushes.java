package org.sawt.signaling.schedule.live;

import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.relays.RelaysChanged;
import org.sawt.signaling.relays.RelaysState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells all staff who are looking that relays fail, or work again: what is planned for today may not be possible. */
@Component
class RelayPushes {

    static final String EVENT = "relays_changed";

    private final Watchers watchers;

    RelayPushes(Watchers watchers) {
        this.watchers = watchers;
    }

    /** Which relay it is, only administrators may ask. */
    record Changed(RelaysState state) {}

    @EventListener
    void changed(RelaysChanged now) {
        Outgoing message = Outgoing.of(EVENT, new Changed(now.state()));
        watchers.all().forEach(watcher -> watcher.channel().send(message));
    }
}
