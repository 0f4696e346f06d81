package org.sawt.media.kurento.fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Keeps the fake honest: it answers in the shapes in which a real server answered, and does still. */
class ShapesTest {

    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    @Test
    void theFakeAnswersInTheShapesOfTheRealServer() throws InterruptedException {
        try (var fake = FakeKurento.start()) {
            assertRecorded(Conversation.with(fake.uri()));
            assertThat(fake.objects()).isEmpty();
        }
    }

    /** Leaves what it recorded in the build's output: where the real server changed, this is the new resource. */
    @Test
    @EnabledIfEnvironmentVariable(
            named = "KURENTO_URI",
            matches = "ws.*",
            disabledReason = "needs a Kurento Media Server: set KURENTO_URI")
    void theRealServerAnswersAsItDidWhenItWasRecorded() throws InterruptedException, IOException {
        var now = Conversation.with(URI.create(System.getenv("KURENTO_URI")));
        Files.writeString(
                Files.createDirectories(Path.of("target")).resolve("kurento-shapes.json"), GSON.toJson(now) + "\n");
        assertRecorded(now);
    }

    private static void assertRecorded(Map<String, JsonElement> shapes) {
        var recorded = Conversation.resource("shapes.json");
        assertThat(shapes.keySet()).isEqualTo(recorded.keySet());
        shapes.forEach(
                (step, shape) -> assertThat(GSON.toJson(shape)).as(step).isEqualTo(GSON.toJson(recorded.get(step))));
    }
}
