package org.sawt.media.kurento;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kurento.client.Stats;
import org.sawt.media.MediaSample;

/** Asks the media server every few seconds how the participants of one room fare. Lives on the room's strand. */
final class Sampling {

    private final RoomParts parts;
    private final RoutedLinks links;
    private final Predicate<RoutedLink> expected;
    private final BiConsumer<String, MediaSample> sampled;
    private Instant next;
    private boolean asking;

    /** @param expected whether a voice should be flowing on a link */
    Sampling(
            RoomParts parts,
            RoutedLinks links,
            Predicate<RoutedLink> expected,
            BiConsumer<String, MediaSample> sampled) {
        this.parts = parts;
        this.links = links;
        this.expected = expected;
        this.sampled = sampled;
        this.next = parts.clock().instant().plus(parts.settings().sampling());
    }

    /** To be called often; asks when it is time, and never twice at once. */
    void check() {
        Instant now = parts.clock().instant();
        if (!asking && !now.isBefore(next)) {
            next = now.plus(parts.settings().sampling());
            ask();
        }
    }

    private void ask() {
        asking = true;
        Map<String, MediaSample> samples = new HashMap<>();
        List<CompletableFuture<?>> all = new ArrayList<>();
        links.all().stream().filter(link -> link.vitals().isConnected()).forEach(link -> all.add(ask(link, samples)));
        var _ = CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .whenCompleteAsync(
                        (_, _) -> {
                            asking = false;
                            samples.forEach(sampled);
                        },
                        parts.strand());
    }

    /** A link that is gone before its answer comes has nothing to say any more. */
    private CompletableFuture<?> ask(RoutedLink link, Map<String, MediaSample> samples) {
        return link.end()
                .statistics()
                .thenAcceptAsync(
                        statistics -> {
                            if (links.isCurrent(link)) {
                                samples.merge(link.leg().owner(), reading(link, statistics), Reading::worse);
                            }
                        },
                        parts.strand());
    }

    /** Kurento answers null until the first packet. */
    private MediaSample reading(RoutedLink link, @Nullable Map<String, Stats> statistics) {
        boolean flowing = link.vitals().isFlowing() || !expected.test(link);
        Collection<Stats> all = statistics == null ? List.of() : statistics.values();
        return Reading.of(all, link.vitals().relayed(), flowing);
    }
}
