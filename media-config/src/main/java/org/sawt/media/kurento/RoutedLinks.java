package org.sawt.media.kurento;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sawt.media.Link;
import org.sawt.media.MediaRoom;

/**
 * A reconciler: makes the links match the topology, and tells those whose links are not the same. Lives on the room's
 * strand.
 */
final class RoutedLinks {

    private final RoomParts parts;
    private final LinkRoom room;
    private final LiveLinks live;
    private final MediaRoom.Listener listener;
    private final Map<Leg, RoutedLink> links = new LinkedHashMap<>();
    private final Map<String, List<Link>> told = new HashMap<>();

    RoutedLinks(RoomParts parts, LinkRoom room, LiveLinks live, MediaRoom.Listener listener) {
        this.parts = parts;
        this.room = room;
        this.live = live;
        this.listener = listener;
    }

    void match(Topology topology) {
        Set<Leg> gone = new HashSet<>(links.keySet());
        topology.all().forEach(gone::remove);
        gone.forEach(leg -> remove(Objects.requireNonNull(links.get(leg))));
        topology.all().filter(leg -> !links.containsKey(leg)).forEach(leg -> add(leg, null));
        told.keySet().retainAll(topology.legs().keySet());
        topology.legs().forEach(this::tell);
    }

    /** Tells {@code endpoint} its links again, even if they are the same. */
    void forgetTold(String endpoint) {
        told.remove(endpoint);
    }

    /** Another link for the same leg. */
    void replace(RoutedLink faulty, Instant since, Topology topology) {
        remove(faulty);
        add(faulty.leg(), since);
        String owner = faulty.leg().owner();
        tell(owner, topology.legs().getOrDefault(owner, List.of()));
    }

    boolean isCurrent(RoutedLink link) {
        return links.get(link.leg()) == link;
    }

    List<RoutedLink> all() {
        return List.copyOf(links.values());
    }

    Optional<RoutedLink> find(String id) {
        return links.values().stream().filter(link -> link.id().equals(id)).findFirst();
    }

    Optional<RoutedLink> behind(ServerEnd end) {
        return links.values().stream().filter(link -> link.end() == end).findFirst();
    }

    /** The link on which the voice of {@code endpoint} comes in. */
    Optional<RoutedLink> source(String endpoint) {
        return links.values().stream()
                .filter(link -> link.leg().send() && link.leg().owner().equals(endpoint))
                .findFirst();
    }

    /** Forgets all of them, without releasing any; what comes back are those that were being made. */
    Collection<CompletableFuture<?>> clear() {
        live.close();
        List<CompletableFuture<?>> births = List.copyOf(
                links.values().stream().map(link -> link.end().begun()).toList());
        links.values().forEach(RoutedLink::forget);
        links.clear();
        told.clear();
        return births;
    }

    private void add(Leg leg, @Nullable Instant mends) {
        RoutedLink link = new RoutedLink(LinkIds.next(), leg, mends, parts, room);
        links.put(leg, link);
        live.add(link);
    }

    private void remove(RoutedLink link) {
        links.remove(link.leg());
        live.remove(link);
        link.release();
    }

    private void tell(String endpoint, List<Leg> legs) {
        List<Link> now = legs.stream()
                .map(links::get)
                .filter(Objects::nonNull)
                .map(RoutedLink::asLink)
                .toList();
        if (!now.equals(told.put(endpoint, now))) {
            listener.links(endpoint, parts.epoch(), now);
        }
    }
}
