package org.sawt.signaling.bench.channels;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sawt.signaling.bench.Conditions;
import org.sawt.signaling.bench.Measure;
import org.sawt.signaling.bench.Row;
import org.sawt.signaling.bench.Spread;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.e2e.SawtProcess;
import org.sawt.signaling.security.Browser;
import tools.jackson.databind.json.JsonMapper;

/** Whether those who behave are slowed by those who do not. */
public final class CrowdedChannels implements Measure {

    private static final int WARM_UPS = 40;
    private static final int ROUNDS = 6;
    private static final int IN_A_ROUND = 20;
    private static final double MOST = 2;
    private static final double NANOS = 1_000_000;

    @Override
    public String name() {
        return "channels";
    }

    @Override
    public String about() {
        return """
                From one client's `broadcast` to the other client's hearing it, on one channel of a server with its database. \
                *Crowded*: at the same time one client joins as fast as it can, and comes back whenever it is cut off; another sends \
                frames above the size; and a third listens on the same channel and never reads. All of them share this machine's \
                cores with the server. Quiet and crowded in turns.""";
    }

    @Override
    public List<Row> run(Conditions conditions) throws Exception {
        List<Double> quiet = new ArrayList<>();
        List<Double> crowded = new ArrayList<>();
        try (SawtProcess server = SawtProcess.demo(conditions.scratch().resolve("channels"))) {
            int port = URI.create(server.address()).getPort();
            String token = token(port);
            talk(port, token, WARM_UPS);
            for (int round = 0; round < conditions.repeats(ROUNDS); round++) {
                quiet.addAll(talk(port, token, IN_A_ROUND));
                try (Crowd _ = Crowd.on(port, token)) {
                    crowded.addAll(talk(port, token, IN_A_ROUND));
                }
            }
        }
        return rows(quiet, crowded);
    }

    private static List<Row> rows(List<Double> quiet, List<Double> crowded) {
        Row.Measured alone = Row.Measured.of("quiet", "heard", "ms", Spread.of(quiet));
        Row.Measured beside =
                Row.Measured.of("crowded", "heard", "ms", Spread.of(crowded)).against(alone);
        double slower = beside.ratio().orElseThrow().value();
        return List.of(
                alone, beside, Row.Bar.atMost(MOST, "crowded", "at most %s times quiet".formatted(MOST), slower));
    }

    /** On sockets of their own, within what one may send at once. */
    private static List<Double> talk(int port, String token, int times) {
        List<Double> took = new ArrayList<>();
        try (PhoenixClient one = PhoenixClient.connect(port);
                PhoenixClient other = PhoenixClient.connect(port)) {
            PhoenixTopic speaks =
                    one.join(Crowd.BOARD, Map.of("access_token", token)).expectOk();
            PhoenixTopic hears =
                    other.join(Crowd.BOARD, Map.of("access_token", token)).expectOk();
            for (int time = 0; time < times; time++) {
                long sent = System.nanoTime();
                speaks.push("broadcast", Map.of("type", "broadcast", "event", "said", "payload", "x".repeat(200)));
                hears.expect("broadcast");
                took.add((System.nanoTime() - sent) / NANOS);
            }
        }
        return took;
    }

    private static String token(int port) {
        try (Browser browser = new Browser(port).signedIn("therapist@demo.example", "demo")) {
            return JsonMapper.shared()
                    .readTree(browser.post("/api/realtime/token", Map.of()).body())
                    .get("access_token")
                    .asString();
        }
    }
}
