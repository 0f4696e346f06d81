package org.sawt.signaling.rooms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sawt.media.Link;
import org.sawt.signaling.shared.ParticipantId;

/** The links that every seat was told to have, under the present epoch. */
final class GivenLinks {

    private final Map<ParticipantId, List<Link>> links = new HashMap<>();

    void give(Seat seat, List<Link> wanted) {
        links.put(seat.id(), wanted);
    }

    void take(Seat seat) {
        links.remove(seat.id());
    }

    void clear() {
        links.clear();
    }

    List<Link> of(Seat seat) {
        return links.getOrDefault(seat.id(), List.of());
    }

    Optional<Link> find(Seat seat, String link) {
        return of(seat).stream().filter(one -> one.id().equals(link)).findFirst();
    }
}
