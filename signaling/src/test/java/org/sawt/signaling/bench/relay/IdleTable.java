package org.sawt.signaling.bench.relay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.bench.peers.Field.Peer;

/** What each contestant needs per person, and what was wanted of Sawt. */
final class IdleTable {

    private static final double KILOBYTE = 1024;
    private static final double MOST_HEAP = 12;
    private static final double OF_PEER_JS = 1.5;

    private final Map<Peer, Found> found = new EnumMap<>(Peer.class);
    private final List<Row> absent = new ArrayList<>();

    /** Of one contestant, once per repetition. */
    private record Found(String subject, List<Footprint> footprints) {

        Row.Measured resident() {
            return row("resident per person", Footprint::residentBytes);
        }

        Row.Measured heap() {
            return row("live heap per person", Footprint::heapBytes);
        }

        private Row.Measured row(String quantity, ToDoubleFunction<Footprint> bytes) {
            List<Double> kilobytes = footprints.stream()
                    .map(one -> bytes.applyAsDouble(one) / KILOBYTE)
                    .toList();
            return Row.Measured.of(subject, quantity, "KB", Spread.of(kilobytes));
        }
    }

    void add(Peer peer, String subject, Footprint perPerson) {
        found.computeIfAbsent(peer, _ -> new Found(subject, new ArrayList<>()))
                .footprints()
                .add(perPerson);
    }

    void absent(List<Row> rows) {
        absent.addAll(rows);
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        @Nullable Found peerJs = found.get(Peer.PEER_JS);
        found.forEach((peer, one) -> rows.add(
                peerJs == null || peer == Peer.PEER_JS
                        ? one.resident()
                        : one.resident().against(peerJs.resident())));
        Optional.ofNullable(found.get(Peer.BARE)).map(Found::heap).ifPresent(rows::add);
        Optional.ofNullable(found.get(Peer.SAWT)).ifPresent(ours -> judge(ours, peerJs, rows));
        rows.addAll(absent);
        return rows;
    }

    private static void judge(Found ours, @Nullable Found peerJs, List<Row> rows) {
        Row.Measured heap = ours.heap();
        rows.add(heap);
        rows.add(Row.Bar.atMost(
                MOST_HEAP,
                ours.subject(),
                "live heap per person at most %s KB".formatted(MOST_HEAP),
                heap.spread().median()));
        if (peerJs != null) {
            rows.add(Row.Bar.atMost(
                    OF_PEER_JS,
                    ours.subject(),
                    "resident per person at most %s × %s".formatted(OF_PEER_JS, peerJs.subject()),
                    ours.resident().spread().median()
                            / peerJs.resident().spread().median()));
        }
    }
}
