package org.sawt.media.kurento;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.sawt.media.MediaRoom.Member;

/**
 * Which legs a room has.
 *
 * <p>Two who speak have one leg each, over which they send and receive. As soon as that is not enough the room is
 * forwarding: everybody sends on one leg, and receives every other voice on a leg of its own. It stays so, whoever
 * leaves: from then on coming and going changes nobody else's legs.
 *
 * @param legs of every member, in the members' order; a member without any has an empty list
 */
record Topology(boolean forwarding, Map<String, List<Leg>> legs) {

    static final Topology EMPTY = new Topology(false, Map.of());

    /** The topology for {@code members}, in a room that was like this one before. */
    Topology of(Collection<Member> members) {
        boolean forward = forwarding || needsForwarding(members);
        Map<String, List<Leg>> next = new LinkedHashMap<>();
        members.forEach(self -> next.put(self.endpoint(), forward ? forwarded(self, members) : direct(self, members)));
        return new Topology(forward, next);
    }

    Stream<Leg> all() {
        return legs.values().stream().flatMap(List::stream);
    }

    private static boolean needsForwarding(Collection<Member> members) {
        List<Member> speakers = members.stream().filter(Member::sends).toList();
        boolean heard = members.stream().anyMatch(Member::receives);
        return switch (speakers.size()) {
            case 0 -> false;
            case 1 -> members.stream().anyMatch(other -> other.receives() && !speakers.contains(other));
            case 2 -> heard && !speakers.stream().allMatch(Member::receives);
            default -> true;
        };
    }

    private static List<Leg> direct(Member self, Collection<Member> members) {
        return members.stream()
                .filter(other -> other.sends() && isOther(self, other))
                .filter(_ -> self.receives())
                .map(other -> leg(self, other.endpoint(), self.sends(), true))
                .toList();
    }

    private static List<Leg> forwarded(Member self, Collection<Member> members) {
        List<Leg> legs = new ArrayList<>();
        if (self.sends()) {
            legs.add(leg(self, self.endpoint(), true, false));
        }
        if (self.receives()) {
            members.stream()
                    .filter(other -> other.sends() && isOther(self, other))
                    .forEach(other -> legs.add(leg(self, other.endpoint(), false, true)));
        }
        return List.copyOf(legs);
    }

    private static boolean isOther(Member self, Member other) {
        return !self.endpoint().equals(other.endpoint());
    }

    private static Leg leg(Member owner, String peer, boolean send, boolean receive) {
        return new Leg(owner.endpoint(), owner.incarnation(), peer, send, receive);
    }
}
