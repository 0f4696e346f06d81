package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.security.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The clients that everybody has, unmodified and from npm, in Node; the scripts are in {@code web-demo/stock-clients}. */
class StockClientTests extends LiveChannels {

    private static final Path WEB = Path.of("..", "web-demo").toAbsolutePath().normalize();
    private static final int LONGEST_SECONDS = 60;

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "2.0.0"})
    void phoenix(String vsn) throws IOException, InterruptedException {
        JsonNode steps = run("phoenix.mjs", vsn, tokens.any());

        assertThat(steps.get("join").get("welcome").stringValue()).isEqualTo("stock");
        assertThat(steps.get("push").get("text").stringValue()).isEqualTo("مرحبا");
        assertThat(steps.get("error").get("code").stringValue()).isEqualTo("not_admitted");
        assertThat(steps.get("malformed").get("code").stringValue()).isEqualTo("malformed");
        assertThat(steps.get("broadcast").get("text").stringValue()).isEqualTo("all");
        assertThat(steps.get("heartbeat").stringValue()).isEqualTo("ok");
        assertThat(steps.get("push after the drop").get("text").stringValue()).isEqualTo("back");
        assertThat(steps.get("refused join").get("code").stringValue()).isEqualTo("forbidden");
        assertThat(steps.get("ended by the server").stringValue()).isEqualTo("session_ended");
        assertThat(steps.propertyNames()).contains("rejoin", "leave of a refused join", "leave", "close", "disconnect");
        awaitHeard("stock", "echo", "refuse", "echo", "shout", "DROPPED", "echo", "LEFT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "2.0.0"})
    void supabaseRealtime(String vsn) throws IOException, InterruptedException {
        Caller.Staff caller = TestTokens.somebody();
        JsonNode steps = run(
                "supabase.mjs",
                vsn,
                tokens.mint(caller).value(),
                tokens.mint(caller).value());

        assertThat(steps.get("join").stringValue()).isEqualTo("SUBSCRIBED");
        assertThat(steps.get("push").get("text").stringValue()).isEqualTo("hello");
        assertThat(steps.get("error").get("code").stringValue()).isEqualTo("not_admitted");
        assertThat(steps.get("push under the fresher token").get("text").stringValue())
                .isEqualTo("fresh");
        assertThat(steps.get("push after the drop").get("text").stringValue()).isEqualTo("back");
        assertThat(steps.get("refused join").stringValue()).contains("unknown_topic");
        assertThat(steps.get("leave").stringValue()).isEqualTo("ok");
        assertThat(steps.propertyNames()).contains("heartbeat", "rejoin", "disconnect");
    }

    /** Runs a script; fails, showing what it printed, if it does. Returns what each step came to. */
    private JsonNode run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("node", "stock-clients/" + script, Integer.toString(port)), Stream.of(arguments))
                .toList();
        Process node = new ProcessBuilder(command)
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS))
                    .as(output)
                    .isTrue();
            assertThat(node.exitValue()).as(output).isZero();
            return steps(output);
        } finally {
            node.destroyForcibly();
        }
    }

    private static JsonNode steps(String output) {
        ObjectNode steps = JsonNodeFactory.instance.objectNode();
        output.lines()
                .filter(line -> line.startsWith("{"))
                .map(PhoenixClient::parse)
                .forEach(step -> steps.set(step.get("step").stringValue(), step.get("value")));
        return steps;
    }
}
