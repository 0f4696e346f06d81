package org.sawt.signaling.realtime.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sawt.signaling.security.Browser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stream as a browser reads it, event by event. */
final class EventReader implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** An event, or the end of the stream, which has no name. */
    record Event(String name, String id, String data) {

        static final Event END = new Event("", "", "");

        JsonNode json() {
            return JSON.readTree(data);
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> comments = new LinkedBlockingQueue<>();
    private final HttpResponse<Stream<String>> answer;

    EventReader(int port, Browser browser, String query, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/api/feed?" + query))
                .header("Cookie", "SAWT_SESSION=" + browser.cookie("SAWT_SESSION"))
                .header("Accept", "text/event-stream");
        headers.forEach(request::header);
        try {
            answer = http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
        if (answer.statusCode() == 200) {
            Thread.startVirtualThread(this::read);
        }
    }

    static String wanting(Object... changes) {
        return query(JSON.writeValueAsString(List.of(changes)));
    }

    static String query(String json) {
        return "postgres_changes=" + URLEncoder.encode(json, StandardCharsets.UTF_8);
    }

    /** What stands in the place of a stream that was refused. */
    JsonNode problem() {
        return JSON.readTree(answer.body().collect(Collectors.joining()));
    }

    HttpResponse<?> answer() {
        return answer;
    }

    /** The next event, which is to have this name. */
    Event expect(String name) {
        Event next = next();
        if (!next.name().equals(name)) {
            throw new AssertionError("wanted " + name + ", got " + next);
        }
        return next;
    }

    void expectEnd() {
        expect("");
    }

    String nextComment() {
        return poll(comments);
    }

    private Event next() {
        return poll(events);
    }

    private static <T> T poll(BlockingQueue<T> queue) {
        try {
            T next = queue.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AssertionError("nothing came");
            }
            return next;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private void read() {
        Map<String, String> fields = new HashMap<>();
        try (Stream<String> lines = answer.body()) {
            lines.forEach(line -> line(line, fields));
        } catch (UncheckedIOException cut) {
            // As the end is to be seen by whoever waits for it.
        }
        events.add(Event.END);
    }

    private void line(String line, Map<String, String> fields) {
        if (line.startsWith(":")) {
            comments.add(line);
        } else if (!line.isEmpty()) {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1));
        } else {
            if (fields.containsKey("data")) {
                events.add(new Event(
                        fields.getOrDefault("event", "message"),
                        fields.getOrDefault("id", ""),
                        fields.getOrDefault("data", "")));
            }
            fields.clear();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
