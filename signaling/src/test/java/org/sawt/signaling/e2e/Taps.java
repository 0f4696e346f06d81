package org.sawt.signaling.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.sawt.signaling.shared.TrialId;
import tools.jackson.databind.JsonNode;

/** A therapist's taps in a session, one after another, each sent again until it is answered, as the call panel does. */
final class Taps {

    private static final int AT_ONCE = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

    private final Api api;
    private final String path;
    private final List<Map<String, String>> taps;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Thread hand;

    private Taps(Api api, String session, String goal, int count) {
        this.api = api;
        this.path = "/api/sessions/" + session + "/trials";
        this.taps = IntStream.range(0, count).mapToObj(_ -> tap(goal)).toList();
        this.hand = Thread.ofVirtual().name("taps").start(() -> taps.forEach(this::sendUntilAnswered));
    }

    /** For a new goal of the session's student. */
    static Taps begin(Api api, String session, int count) {
        String student = api.get("/api/sessions/" + session).at("/student/id").asString();
        String goal = api.post(
                        "/api/students/" + student + "/goals",
                        Map.of(
                                "text",
                                Map.of("en", "Taps", "ar", "نقرات"),
                                "area",
                                "Test",
                                "measure",
                                "percent_correct",
                                "criterion",
                                Map.of("direction", "at_least", "threshold", 80, "consecutive", 3)))
                .get("id")
                .asString();
        api.post("/api/goals/" + goal + "/status", Map.of("version", 0, "status", "active"));
        return new Taps(api, session, goal, count);
    }

    private static Map<String, String> tap(String goal) {
        return Map.of(
                "id",
                TrialId.next().toString(),
                "goal",
                goal,
                "at",
                Instant.now().toString(),
                "result",
                "correct");
    }

    private void sendUntilAnswered(Map<String, String> tap) {
        await("an answer to a tap")
                .atMost(3, TimeUnit.MINUTES)
                .pollDelay(Duration.ZERO)
                .pollInterval(BETWEEN_TRIES)
                .until(() -> isAnswered(tap));
    }

    private boolean isAnswered(Map<String, String> tap) {
        try {
            remember(api.post(path, Map.of("trials", List.of(tap))), numbers);
            return true;
        } catch (UncheckedIOException | AssertionError away) {
            return false;
        }
    }

    /** Waits until so many were answered; the rest goes on. */
    void awaitAnswered(int count) {
        await("answered taps").atMost(1, TimeUnit.MINUTES).until(() -> numbers.size() >= count);
    }

    /** Waits for the rest; then each is stored under the number that it was answered with, and no other is. */
    void assertEachIsThereOnce() throws InterruptedException {
        assertThat(hand.join(Duration.ofMinutes(3))).isTrue();
        assertThat(numbers.values())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, taps.size()).boxed().toList());
        Map<String, Integer> stored = new LinkedHashMap<>();
        for (List<Map<String, String>> some : inRequests()) {
            remember(api.post(path, Map.of("trials", some)), stored);
        }
        assertThat(stored).isEqualTo(numbers);
    }

    private List<List<Map<String, String>>> inRequests() {
        List<List<Map<String, String>>> requests = new ArrayList<>();
        for (int first = 0; first < taps.size(); first += AT_ONCE) {
            requests.add(taps.subList(first, Math.min(first + AT_ONCE, taps.size())));
        }
        return requests;
    }

    /** A refusal has no number, and fails here. */
    private static void remember(JsonNode answer, Map<String, Integer> numbers) {
        answer.get("trials")
                .forEach(one ->
                        numbers.put(one.get("id").asString(), one.get("seq").asInt()));
    }
}
