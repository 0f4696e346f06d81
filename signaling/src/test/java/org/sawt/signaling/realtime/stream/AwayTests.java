package org.sawt.signaling.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.sawt.signaling.e2e.CuttableWire;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages' own library, with the network gone under it for ten minutes of the server's clock. */
class AwayTests extends StreamScenario {

    private static final Path WEB = Path.of("..", "web-demo").toAbsolutePath().normalize();
    private static final int MISSED = 300;

    @Autowired
    private TestClock clock;

    private final List<String> states = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void everyTrialThatWasMissedAppearsOnceAndInOrder() throws IOException {
        try (CuttableWire wire = new CuttableWire(port)) {
            Process node = follow(wire);
            try {
                List<String> written = goesAwayAndComesBack(node, wire);
                assertThat(heard).isEqualTo(written);
            } finally {
                node.destroyForcibly();
            }
        }
    }

    /** Answers the trials in the order in which they were written. */
    private List<String> goesAwayAndComesBack(Process node, CuttableWire wire) throws IOException {
        UUID goal = goal(student);
        try (BufferedReader output = node.inputReader();
                PrintWriter commands = new PrintWriter(node.outputWriter(), true)) {
            readUntil(output, "live", 0);
            List<String> written = new ArrayList<>(trials(goal, 1, 3));
            readUntil(output, "live", written.size());

            wire.cut();
            readUntil(output, "lost", written.size());
            clock.advance(Duration.ofMinutes(10));
            written.addAll(trials(goal, 4, MISSED));
            wire.mend();
            commands.println("wake");
            readUntil(output, "live", written.size());

            written.addAll(trials(goal, 4 + MISSED, 3));
            readUntil(output, "live", written.size());
            commands.println("leave");
            return written;
        }
    }

    private Process follow(CuttableWire wire) throws IOException {
        return new ProcessBuilder(
                        "node",
                        "stock-clients/away.mjs",
                        "http://127.0.0.1:" + wire.port(),
                        browser.cookie("SAWT_SESSION"),
                        student.toString())
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private List<String> trials(UUID goal, int first, int count) {
        List<String> trials = new ArrayList<>();
        for (int seq = first; seq < first + count; seq++) {
            trials.add(trial(student, goal, seq).toString());
        }
        return trials;
    }

    /** Until so many trials were heard and the last state is {@code state}; a line that is neither ends the test. */
    private void readUntil(BufferedReader output, String state, int trials) throws IOException {
        while (heard.size() < trials || states.isEmpty() || !states.getLast().equals(state)) {
            String line = output.readLine();
            assertThat(line).as("after %s", states).startsWith("{");
            JsonNode said = JsonMapper.shared().readTree(line);
            if (said.has("state")) {
                states.add(said.get("state").asString());
            } else {
                heard.add(said.get("trial").asString());
            }
        }
    }
}
