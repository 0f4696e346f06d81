package org.sawt.media.kurento;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.sawt.media.MediaFault;
import org.sawt.media.sdp.AudioDescription;

/** Gives links that do not work another end: at once the first time, then later and later. Lives on the room's strand. */
final class Repairs {

    /** What the room does about a fault. */
    interface Room {
        boolean isExpected(RoutedLink link);

        void replace(RoutedLink link, MediaFault fault, Instant since);
    }

    private final RoomParts parts;
    private final RoutedLinks links;
    private final Room room;
    private final Replacements replacements;
    private final Set<RoutedLink> waiting = new HashSet<>();
    private final Map<RoutedLink, AudioDescription> offers = new HashMap<>();

    Repairs(RoomParts parts, RoutedLinks links, Room room) {
        this.parts = parts;
        this.links = links;
        this.room = room;
        this.replacements = new Replacements(parts.settings().replacementsPerMinute());
    }

    /** Looks at every link; to be called often. */
    void check() {
        links.all().forEach(this::check);
    }

    void check(RoutedLink link) {
        if (links.isCurrent(link)) {
            link.fault(room.isExpected(link)).ifPresent(fault -> replace(link, fault));
        }
    }

    void replace(RoutedLink link, MediaFault fault) {
        if (links.isCurrent(link) && waiting.add(link)) {
            Instant since = parts.clock().instant();
            after(link, () -> replaceNow(link, fault, since));
        }
    }

    /** A browser that begins again on the same link needs a fresh end, too; of several offers that wait, the last counts. */
    void renew(RoutedLink link, AudioDescription offer) {
        if (offers.put(link, offer) == null) {
            after(link, () -> renewNow(link));
        }
    }

    /** The leg is gone for good. */
    void forget(Leg leg) {
        replacements.forget(leg);
    }

    private void replaceNow(RoutedLink link, MediaFault fault, Instant since) {
        waiting.remove(link);
        if (links.isCurrent(link) && !hasRecovered(link, fault)) {
            replacements.count(link.leg(), parts.clock().instant());
            room.replace(link, fault, since);
        }
    }

    /** Only of what its vitals said may they say that it is over. */
    private boolean hasRecovered(RoutedLink link, MediaFault fault) {
        boolean seen = fault != MediaFault.REPORTED && fault != MediaFault.SET_UP_FAILED;
        return seen && link.vitals().carries(room.isExpected(link));
    }

    private void renewNow(RoutedLink link) {
        AudioDescription offer = offers.remove(link);
        if (offer != null && links.isCurrent(link)) {
            replacements.count(link.leg(), parts.clock().instant());
            link.offer(offer);
        }
    }

    private void after(RoutedLink link, Runnable action) {
        Duration pause = replacements.pause(link.leg(), parts.clock().instant());
        if (pause.isZero()) {
            action.run();
        } else {
            var _ = parts.timer()
                    .schedule(() -> parts.strand().execute(action), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
