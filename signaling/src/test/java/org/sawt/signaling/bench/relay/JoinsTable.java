package org.sawt.signaling.bench.relay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.bench.peers.Field.Peer;
import org.sawt.signaling.bench.relay.Joins.Arrivals;

/** How fast people came to each contestant, and what was wanted of Sawt. */
final class JoinsTable {

    private static final double WANTED = 2;

    private final Map<Peer, Found> found = new EnumMap<>(Peer.class);

    /** Of one contestant, round by round. */
    private record Found(String subject, List<Arrivals> rounds) {

        Row.Measured rate() {
            return row("joins", "/s", Arrivals::perSecond);
        }

        Row.Measured cpu() {
            return row("CPU per join", "µs", Arrivals::cpuMicros);
        }

        private Row.Measured row(String quantity, String unit, ToDoubleFunction<Arrivals> value) {
            return Row.Measured.of(
                    subject,
                    quantity,
                    unit,
                    Spread.of(rounds.stream().map(value::applyAsDouble).toList()));
        }
    }

    void add(Peer peer, String subject, Arrivals round) {
        found.computeIfAbsent(peer, _ -> new Found(subject, new ArrayList<>()))
                .rounds()
                .add(round);
    }

    /** With {@code absent} at the end. */
    List<Row> rows(List<Row> absent) {
        List<Row> rows = new ArrayList<>();
        Found peerJs = found.get(Peer.PEER_JS);
        found.forEach((peer, one) -> {
            if (peerJs == null || peer == Peer.PEER_JS) {
                rows.addAll(List.of(one.rate(), one.cpu()));
            } else {
                rows.addAll(List.of(one.rate().against(peerJs.rate()), one.cpu().against(peerJs.cpu())));
            }
        });
        Found ours = found.get(Peer.SAWT);
        if (ours != null && peerJs != null) {
            rows.add(bar(ours, peerJs));
        }
        rows.addAll(absent);
        return rows;
    }

    private static Row bar(Found ours, Found theirs) {
        return Row.Bar.atLeast(
                WANTED,
                ours.subject(),
                "joins at least %s × the connects of %s".formatted(WANTED, theirs.subject()),
                ours.rate().spread().median() / theirs.rate().spread().median());
    }
}
