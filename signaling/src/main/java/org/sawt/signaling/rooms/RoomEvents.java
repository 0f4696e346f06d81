package org.sawt.signaling.rooms;

import org.sawt.signaling.rooms.SessionFact.SessionEnded;
import org.sawt.signaling.rooms.SessionFact.SessionOpened;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells a room what became of its session, whoever stored it, as soon as that is committed. */
class RoomEvents {

    private final Rooms rooms;

    RoomEvents(Rooms rooms) {
        this.rooms = rooms;
    }

    @TransactionalEventListener
    void on(SessionOpened fact) {
        rooms.find(fact.session()).ifPresent(room -> room.opened(new Opening(fact.at(), fact.media())));
    }

    @TransactionalEventListener
    void on(Replanned change) {
        rooms.find(change.session()).ifPresent(room -> room.replanned(change));
    }

    @TransactionalEventListener
    void on(SessionEnded fact) {
        rooms.find(fact.session()).ifPresent(room -> room.ended(fact.reason(), fact.at()));
    }
}
