package org.sawt.signaling.e2e;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another program that hears of the trials of one session: {@code @supabase/supabase-js}, unmodified, in Node. */
final class TrialListener implements AutoCloseable {

    private static final Path WEB = Path.of("..", "web-demo").toAbsolutePath().normalize();
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Process node;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private volatile boolean live;

    private TrialListener(Process node) {
        this.node = node;
        Thread.ofVirtual().start(this::read);
    }

    /** A trial as the other program got it, and when. */
    record Heard(Instant at, JsonNode trial) {

        String id() {
            return trial.get("id").asString();
        }
    }

    /** Listens with the rights of the demo's therapist; returns once it hears. */
    static TrialListener to(SawtProcess sawt, String session) {
        String token = Api.staff(sawt.address(), Call.THERAPIST, Call.PASSWORD)
                .post("/api/realtime/token", Map.of("as", "staff"))
                .get("access_token")
                .asString();
        String port = Integer.toString(URI.create(sawt.address()).getPort());
        try {
            Process node = new ProcessBuilder("node", "stock-clients/trials.mjs", port, token, session)
                    .directory(WEB.toFile())
                    .redirectErrorStream(true)
                    .start();
            TrialListener listener = new TrialListener(node);
            await().atMost(LONGEST).until(() -> listener.live);
            return listener;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** All so far, in their order; waits until there are as many as {@code count}. */
    List<Heard> heard(int count) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(10)).until(() -> heard.size() >= count);
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        node.destroyForcibly();
    }

    private void read() {
        try (BufferedReader output = node.inputReader()) {
            output.lines().filter(line -> line.startsWith("{")).forEach(this::take);
        } catch (IOException | UncheckedIOException ended) {
            live = false;
        }
    }

    private void take(String line) {
        JsonNode said = JsonMapper.shared().readTree(line);
        if (said.has("heard")) {
            heard.add(new Heard(Instant.ofEpochMilli(said.get("heard").asLong()), said.get("trial")));
        } else {
            live = said.get("ok").asBoolean();
        }
    }
}
