package org.sawt.signaling.bench.media;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.e2e.Browser;

/** How soon the second person hears the first. */
public final class JoinToAudio implements Measure {

    private static final int WARM_UPS = 5;
    private static final int REPEATS = 30;
    private static final double MOST = 1.3;
    private static final String MESH = "Sawt, mesh";

    @Override
    public String name() {
        return "join";
    }

    @Override
    public String about() {
        return """
                From the press of *Join* by the second person to that person's first audio, in real Chromium, one way after \
                the other in every round. *Decoded*: the first frame that the decoder gave to the loudspeaker, looked at \
                every 5 ms. *By statistics*: when `getStats` says so, whose answers Chromium keeps for 50 ms. In \
                every way the page is freshly loaded, its microphone is open, and the same script looks. PeerJS's page has its socket \
                before the press, too, and asks for nobody's consent and no right.""";
    }

    @Override
    public List<Row> run(Conditions conditions) throws InterruptedException {
        Map<Entrance, List<FirstSound>> heard = new LinkedHashMap<>();
        List<Row> absent = new ArrayList<>();
        try (Browser browser = Ears.browser()) {
            List<Entrance> entrances = entrances(conditions, browser, absent);
            try {
                listen(entrances, conditions.repeats(REPEATS), heard);
            } finally {
                entrances.forEach(Entrance::close);
            }
        }
        List<Row> rows = rows(heard);
        rows.addAll(absent);
        return rows;
    }

    private static List<Entrance> entrances(Conditions conditions, Browser browser, List<Row> absent)
            throws InterruptedException {
        List<Entrance> entrances = new ArrayList<>();
        entrances.add(new BareConnections(browser));
        try {
            entrances.add(new PeerJsCall(conditions, browser));
        } catch (IOException missing) {
            absent.add(new Row.Skipped("PeerJS", String.valueOf(missing.getMessage())));
        }
        entrances.add(
                new SawtCall(MESH, conditions.scratch().resolve("mesh"), browser, Map.of("sawt.media.mode", "mesh")));
        conditions
                .kurento()
                .ifPresentOrElse(
                        uri -> entrances.add(new SawtCall(
                                "Sawt, routed",
                                conditions.scratch().resolve("routed"),
                                browser,
                                Map.of("sawt.media.mode", "routed", "sawt.media.kurento.uris", uri.toString()))),
                        () -> absent.add(new Row.Skipped("Sawt, routed", "needs KURENTO_URI")));
        return entrances;
    }

    /** In turns, so that whatever else the machine does meets all of them alike. */
    private static void listen(List<Entrance> entrances, int repeats, Map<Entrance, List<FirstSound>> heard) {
        for (int round = -WARM_UPS; round < repeats; round++) {
            for (Entrance entrance : entrances) {
                FirstSound sound = entrance.enter();
                if (round >= 0) {
                    heard.computeIfAbsent(entrance, _ -> new ArrayList<>()).add(sound);
                }
            }
        }
    }

    private static List<Row> rows(Map<Entrance, List<FirstSound>> heard) {
        List<Row> rows = new ArrayList<>();
        List<Row.Measured> decoded = compared(spreads(heard, "decoded", FirstSound::played));
        rows.addAll(decoded);
        decoded.stream()
                .filter(row -> row.subject().equals(MESH))
                .flatMap(row -> row.ratio().stream())
                .forEach(ratio ->
                        rows.add(Row.Bar.atMost(MOST, MESH, "at most 1.3 × two bare connections", ratio.value())));
        rows.addAll(compared(spreads(heard, "by statistics", FirstSound::counted)));
        rows.addAll(spreads(heard, "before the connection was made", FirstSound::asked));
        return rows;
    }

    private static List<Row.Measured> spreads(
            Map<Entrance, List<FirstSound>> heard, String quantity, ToDoubleFunction<FirstSound> figure) {
        List<Row.Measured> rows = new ArrayList<>();
        heard.forEach((entrance, sounds) -> rows.add(Row.Measured.of(
                entrance.subject(),
                quantity,
                "ms",
                Spread.of(sounds.stream().mapToDouble(figure).toArray()))));
        return rows;
    }

    /** With the first, which is the limit. */
    private static List<Row.Measured> compared(List<Row.Measured> rows) {
        Row.Measured limit = rows.getFirst();
        return rows.stream()
                .map(row -> row.equals(limit) ? row : row.against(limit))
                .toList();
    }
}
