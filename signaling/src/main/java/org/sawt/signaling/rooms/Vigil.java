package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Watches for the states in which a session must not stay: each has a limit, after which the session ends. */
final class Vigil {

    private final RoomParts parts;
    private final Map<EndReason, Instant> deadlines = new EnumMap<>(EndReason.class);

    Vigil(RoomParts parts) {
        this.parts = parts;
    }

    /** Looks again, after something changed; a state that goes on keeps its deadline. */
    void observe() {
        RoomsSettings settings = parts.settings();
        Session session = parts.session();
        int inRoom = parts.seats().count(Seat::inRoom);
        int moderators =
                parts.seats().count(seat -> seat.inRoom() && seat.role().moderates());
        boolean open = session.isOpen();
        watch(EndReason.EMPTY, open && inRoom == 0, settings.empty());
        watch(EndReason.UNATTENDED, open && inRoom > 0 && moderators == 0, settings.unattended());
        watch(
                EndReason.IDLE,
                open && inRoom == 1 && moderators == 1 && parts.seats().atTheDoor() == 0,
                settings.idle());
        fix(
                EndReason.TOO_LONG,
                session.openedAt() == null ? null : session.openedAt().plus(settings.longest()));
        fix(EndReason.NOT_STARTED, session.isLobby() ? lobbyCloses(session, settings) : null);
    }

    Optional<EndReason> due(Instant now) {
        return deadlines.entrySet().stream()
                .filter(one -> !now.isBefore(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    Optional<Instant> next() {
        return deadlines.values().stream().min(Comparator.naturalOrder());
    }

    private void watch(EndReason reason, boolean holds, Duration limit) {
        if (holds) {
            deadlines.putIfAbsent(reason, parts.now().plus(limit));
        } else {
            deadlines.remove(reason);
        }
    }

    private void fix(EndReason reason, @Nullable Instant deadline) {
        if (deadline == null) {
            deadlines.remove(reason);
        } else {
            deadlines.put(reason, deadline);
        }
    }

    /** The first who comes tells when; before that a lobby is not older than a session may be. */
    private static Instant lobbyCloses(Session session, RoomsSettings settings) {
        Instant closesAt = session.closesAt();
        return closesAt == null ? session.createdAt().plus(settings.longest()) : closesAt;
    }
}
