package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code @supabase/supabase-js}, unmodified and from npm, with nothing but an address and a token. */
class StockSupabaseTests extends RealtimeScenario {

    private static final Path WEB = Path.of("..", "web-demo").toAbsolutePath().normalize();
    private static final long A_SECOND = 1_000;

    @Test
    void hearsWithinASecondWhatHappensToAStudentsSessions() throws IOException, InterruptedException {
        Process node = script("row-changes.mjs", tokens.mint(therapist).value(), student.toString());
        try (BufferedReader output = node.inputReader()) {
            Steps steps = new Steps(output);
            assertThat(steps.await("subscribed").asString()).isEqualTo("SUBSCRIBED");
            assertThat(steps.await("live").get("message").asString()).isEqualTo("Subscribed to PostgreSQL");

            Instant inserting = Instant.now();
            UUID session = session(therapist, student);
            JsonNode inserted = steps.await("first");
            Instant updating = Instant.now();
            setEpoch(session, 2);
            JsonNode updated = steps.await("second");
            Instant deleting = Instant.now();
            jdbc.sql("delete from therapy_sessions where id = ?").param(session).update();
            JsonNode deleted = steps.await("third");

            assertThat(inserted.get("eventType").asString()).isEqualTo("INSERT");
            assertThat(inserted.at("/new/id").asString()).isEqualTo(session.toString());
            assertThat(inserted.at("/new/media_epoch").asInt()).isEqualTo(1);
            assertThat(updated.at("/old/media_epoch").asInt()).isEqualTo(1);
            assertThat(updated.at("/new/media_epoch").asInt()).isEqualTo(2);
            assertThat(deleted.get("eventType").asString()).isEqualTo("DELETE");
            assertThat(deleted.at("/old/media_epoch").asInt()).isEqualTo(2);
            assertHeardSoon(inserted, inserting);
            assertHeardSoon(updated, updating);
            assertHeardSoon(deleted, deleting);
            assertThat(steps.await("refused").asString()).contains("invalid_filter");
            steps.await("leave");
            assertThat(node.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            node.destroyForcibly();
        }
    }

    @Test
    void twoClientsSeeEachOtherAndTalkAndOneThatComesLaterGetsWhatIsKept() throws IOException, InterruptedException {
        Caller.Staff colleague = clinic.staff(StaffRole.SUPERVISOR);
        Process node = script(
                "channels.mjs",
                tokens.mint(therapist).value(),
                tokens.mint(colleague).value(),
                student.toString());
        try (BufferedReader output = node.inputReader()) {
            Steps steps = new Steps(output);
            JsonNode present = steps.await("both are seen");
            assertThat(present.at("/" + therapist.id() + "/0/page").asString()).isEqualTo("goals");
            assertThat(present.at("/" + colleague.id() + "/0/identity/role").asString())
                    .isEqualTo("supervisor");
            assertThat(steps.await("changes").valueStream().map(JsonNode::asString))
                    .containsExactly("join " + therapist.id(), "join " + colleague.id(), "leave " + colleague.id());

            assertThat(steps.await("sent").asString()).isEqualTo("ok");
            assertThat(steps.await("heard").at("/payload/word").asString()).isEqualTo("مرحبا");
            assertThat(steps.await("sent within").asLong()).isBetween(0L, A_SECOND);
            assertThat(steps.await("heard bytes").toString()).isEqualTo("[0,255]");
            assertThat(steps.await("sent over HTTP").get("success").asBoolean()).isTrue();
            assertThat(steps.await("heard over HTTP").at("/payload/x").asInt()).isEqualTo(2);
            assertThat(steps.await("sent before the join").asString()).isEqualTo("ok");
            assertThat(steps.await("refused over HTTP").asString()).startsWith("unknown_topic");
            jdbc.sql("select realtime.send('{\"x\": 3}', 'scored', 'iep_' || :student)")
                    .param("student", student.value())
                    .query()
                    .listOfRows();
            assertThat(steps.await("heard from the database").get("event").asString())
                    .isEqualTo("scored");

            JsonNode replayed = steps.await("replayed");
            assertThat(replayed.at("/0/event").asString()).isEqualTo("posted");
            assertThat(replayed.at("/0/meta/replayed").asBoolean()).isTrue();
            assertThat(replayed.at("/1/payload/x").asInt()).isEqualTo(3);
            steps.await("leave");
            assertThat(node.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            node.destroyForcibly();
        }
    }

    private Process script(String name, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of("node", "stock-clients/" + name, Integer.toString(port)), Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command)
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static void assertHeardSoon(JsonNode change, Instant since) {
        assertThat(change.get("heardAt").asLong() - since.toEpochMilli()).isBetween(0L, A_SECOND);
    }

    /** What the script prints: a line for each step; one that fails ends the script, and this with what it said. */
    private static final class Steps {
        private final BufferedReader output;
        private final Map<String, JsonNode> done = new HashMap<>();
        private final StringBuilder printed = new StringBuilder();

        Steps(BufferedReader output) {
            this.output = output;
        }

        JsonNode await(String step) throws IOException {
            while (!done.containsKey(step)) {
                String line = output.readLine();
                assertThat(line).as(printed.toString()).isNotNull();
                printed.append(line).append('\n');
                if (line.startsWith("{")) {
                    JsonNode one = JsonMapper.shared().readTree(line);
                    assertThat(one.get("ok").asBoolean()).as(line).isTrue();
                    done.put(one.get("step").asString(), one.get("value"));
                }
            }
            return done.get(step);
        }
    }
}
