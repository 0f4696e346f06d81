package org.sawt.signaling.rooms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/** The seats of one room, also of those who left: who comes back gets the same one. */
final class Seats {

    private final Map<PersonKey, Seat> byPerson = new LinkedHashMap<>();
    private final Map<ParticipantId, Seat> byId = new LinkedHashMap<>();

    void add(Seat seat) {
        byPerson.put(seat.person(), seat);
        byId.put(seat.id(), seat);
    }

    @Nullable
    Seat of(PersonKey person) {
        return byPerson.get(person);
    }

    @Nullable
    Seat find(ParticipantId id) {
        return byId.get(id);
    }

    /** The seat of somebody who is here; {@code unknown_participant} as a RefusedException otherwise. */
    Seat present(ParticipantId id) {
        Seat seat = byId.get(id);
        if (seat == null || !seat.isPresent()) {
            throw Refusal.of(RefusalCode.UNKNOWN_PARTICIPANT, "nobody here has this id")
                    .asException();
        }
        return seat;
    }

    Collection<Seat> all() {
        return byId.values();
    }

    List<Seat> present() {
        return byId.values().stream().filter(Seat::isPresent).toList();
    }

    List<Seat> inRoom() {
        return byId.values().stream().filter(Seat::inRoom).toList();
    }

    int count(Predicate<Seat> which) {
        return (int) byId.values().stream().filter(which).count();
    }

    int atTheDoor() {
        return count(seat -> seat.state().atTheDoor());
    }
}
