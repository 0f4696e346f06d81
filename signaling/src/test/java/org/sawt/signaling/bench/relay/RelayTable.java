package org.sawt.signaling.bench.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.bench.peers.Field.Peer;

/** The figures in the order of a reader's questions: for each size everybody, and then what was wanted of Sawt. */
record RelayTable(Map<Peer, Map<Integer, Standing>> standings) {

    private static final double OF_PEER_JS = 1;
    private static final double OF_BARE = 1.3;
    private static final double GROWTH = 1.2;

    private static final List<Function<Standing, Row.Measured>> COMPARED = List.of(
            Standing::cpu, Standing::cpuAtHalf, Standing::saturation, Standing::cores, Standing::p50, Standing::p99);

    private static final List<Function<Standing, Row.Measured>> OF_THE_GENERATOR =
            List.of(Standing::ownCpu, Standing::ownCores);

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        TreeMap<Integer, Standing> ours = new TreeMap<>(standings.getOrDefault(Peer.SAWT, Map.of()));
        for (int rooms : sizes()) {
            everybody(rooms, rows);
            if (ours.containsKey(rooms)) {
                bars(rooms, rows);
            }
        }
        standings.forEach((peer, sizes) -> growth(peer, new TreeMap<>(sizes), rows));
        return rows;
    }

    private SortedSet<Integer> sizes() {
        SortedSet<Integer> sizes = new TreeSet<>();
        standings.values().forEach(standing -> sizes.addAll(standing.keySet()));
        return sizes;
    }

    private void everybody(int rooms, List<Row> rows) {
        Optional<Standing> limit = standing(Peer.BARE, rooms);
        for (Function<Standing, Row.Measured> quantity : COMPARED) {
            standings.forEach((peer, sizes) -> Optional.ofNullable(sizes.get(rooms))
                    .map(quantity)
                    .map(row -> limit.filter(_ -> peer != Peer.BARE)
                            .map(bare -> row.against(quantity.apply(bare)))
                            .orElse(row))
                    .ifPresent(rows::add));
        }
        for (Function<Standing, Row.Measured> quantity : OF_THE_GENERATOR) {
            standings
                    .values()
                    .forEach(sizes ->
                            Optional.ofNullable(sizes.get(rooms)).map(quantity).ifPresent(rows::add));
        }
    }

    private void bars(int rooms, List<Row> rows) {
        bar(rooms, Peer.PEER_JS, OF_PEER_JS).ifPresent(rows::add);
        bar(rooms, Peer.BARE, OF_BARE).ifPresent(rows::add);
    }

    private Optional<Row> bar(int rooms, Peer peer, double limit) {
        Standing ours = standing(Peer.SAWT, rooms).orElseThrow();
        return standing(peer, rooms)
                .map(theirs -> Row.Bar.atMost(
                        limit,
                        ours.subject(),
                        "CPU per signal at most %s × %s".formatted(limit, theirs.subject()),
                        median(ours) / median(theirs)));
    }

    private Optional<Standing> standing(Peer peer, int rooms) {
        return Optional.ofNullable(standings.get(peer)).map(sizes -> sizes.get(rooms));
    }

    private static void growth(Peer peer, TreeMap<Integer, Standing> sizes, List<Row> rows) {
        if (sizes.size() < 2) {
            return;
        }
        Standing most = sizes.lastEntry().getValue();
        double times = median(most) / median(sizes.firstEntry().getValue());
        String quantity = "CPU per signal, of that with %d rooms".formatted(sizes.firstKey());
        rows.add(Row.Measured.of(most.subject(), quantity, "times", Spread.of(times)));
        if (peer == Peer.SAWT) {
            rows.add(Row.Bar.atMost(GROWTH, most.subject(), "at most %s times that".formatted(GROWTH), times));
        }
    }

    private static double median(Standing standing) {
        return standing.cpu().spread().median();
    }
}
