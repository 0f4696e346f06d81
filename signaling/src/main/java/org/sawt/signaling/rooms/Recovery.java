package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sawt.media.Link;
import org.sawt.signaling.shared.ParticipantId;

/** Measures a rescue: from the failure that was noticed to the last browser that reports flowing media again. */
final class Recovery {

    private final Seats seats;
    private final GivenLinks links;
    private final Set<ParticipantId> silent = new HashSet<>();
    private @Nullable Instant since;

    Recovery(Seats seats, GivenLinks links) {
        this.seats = seats;
        this.links = links;
    }

    /** Whoever is there now must hear again. A second failure before that belongs to the same interruption. */
    void begin(Instant noticed) {
        if (since == null || silent.isEmpty()) {
            since = noticed;
        }
        silent.clear();
        seats.inRoom().stream().filter(seat -> seat.line().isUp()).forEach(seat -> silent.add(seat.id()));
    }

    /** How long it took, when {@code seat} is the last for whom media flows. */
    Optional<Duration> flows(Seat seat, List<LinkQuality> reported, Instant now) {
        Instant began = since;
        if (began == null || !silent.contains(seat.id()) || !isWhole(seat, reported)) {
            return Optional.empty();
        }
        silent.removeIf(one -> one.equals(seat.id()) || !isPresent(one));
        if (!silent.isEmpty()) {
            return Optional.empty();
        }
        since = null;
        return Optional.of(Duration.between(began, now));
    }

    /** Whether it hears again does not matter any more. */
    void forget(Seat seat) {
        silent.remove(seat.id());
    }

    private boolean isWhole(Seat seat, List<LinkQuality> reported) {
        Set<String> flowing = reported.stream()
                .filter(LinkQuality::flowing)
                .map(LinkQuality::id)
                .collect(Collectors.toSet());
        List<Link> given = links.of(seat);
        return !given.isEmpty()
                && given.stream().filter(this::shouldFlow).map(Link::id).allMatch(flowing::contains);
    }

    /** Nothing need arrive from somebody who is muted or away. */
    private boolean shouldFlow(Link link) {
        ParticipantId peer = ParticipantId.of(link.peer());
        return isPresent(peer) && !seats.present(peer).muted();
    }

    private boolean isPresent(ParticipantId id) {
        Seat seat = seats.find(id);
        return seat != null && seat.inRoom() && seat.line().isUp();
    }
}
