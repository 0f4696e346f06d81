package org.sawt.signaling.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a broken or hostile client sends: frames that are none, and every golden message with each of its fields in turn
 * missing a type. {@code {topic}} and {@code {join}} stand for the joined topic and its join reference.
 */
final class HostileFrames {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path GOLDEN = Path.of("docs", "golden", "client");
    private static final List<String> WRONG = List.of("42", "\"no\"", "true", "[1]", "{\"a\":1}", "-1.5e300");

    private HostileFrames() {}

    /** Frames that cannot be answered: the socket closes. */
    static List<String> broken() {
        List<String> frames = new ArrayList<>(List.of(
                "",
                " ",
                "{",
                "[",
                "]",
                "nul",
                "null",
                "true",
                "42",
                "\"text\"",
                "'text'",
                "[]",
                "[[]]",
                "{}",
                "{\"topic\":\"phoenix\"}",
                "[null,\"1\",\"phoenix\",\"heartbeat\"]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{},1]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{}]]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{}] true",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{},]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",NaN]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",/* no */{}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",null]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",[]]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",\"{}\"]",
                "[null,\"1\",\"phoenix\",null,{}]",
                "[null,\"1\",\"phoenix\",\"\",{}]",
                "[null,\"1\",\"\",\"heartbeat\",{}]",
                "[null,\"1\",null,\"heartbeat\",{}]",
                "[null,\"1\",7,\"heartbeat\",{}]",
                "[null,\"1\",\"phoenix\",7,{}]",
                "[null,{},\"phoenix\",\"heartbeat\",{}]",
                "[[],\"1\",\"phoenix\",\"heartbeat\",{}]",
                "[null,true,\"phoenix\",\"heartbeat\",{}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{\"a\":1,\"a\":2}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{\"a\":{\"b\":1,\"b\":1}}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{\"a\":\"\u0001\"}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{\"a\":\"\\x\"}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{\"a\":01}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{\"a\":1e}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{a:1}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{\"a\":\"",
                "\u0000\u0000\u0000",
                "<script>alert(1)</script>",
                "GET / HTTP/1.1",
                "[null,\"1\",\"phoenix\",\"heartbeat\"," + "{\"a\":".repeat(30) + "1" + "}".repeat(30) + "]",
                "[null,\"1\",\"phoenix\",\"heartbeat\"," + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "]",
                "[".repeat(20_000),
                "[null,\"" + "9".repeat(65) + "\",\"phoenix\",\"heartbeat\",{}]",
                "[null,\"1\",\"" + "t".repeat(256) + "\",\"heartbeat\",{}]",
                "[null,\"1\",\"phoenix\",\"" + "e".repeat(256) + "\",{}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{\"a\":\"" + "x".repeat(70_000) + "\"}]",
                "[null,\"1\",\"phoenix\",\"heartbeat\",{\"a\":\"" + "x".repeat(2_000_000) + "\"}]"));
        frames.addAll(truncations());
        return frames;
    }

    /** Frames that are well formed and name or mean what is not there: each is answered with an error. */
    static List<String> refused() {
        List<String> frames = new ArrayList<>();
        for (String topic : List.of(":", "session", "session:", "session:1", "nobody:1", "phoenix", "schedule:x")) {
            frames.add(frame("{join}", topic, "chat", "{\"text\":\"x\"}"));
            frames.add(frame("9", topic, "phx_join", "{\"access_token\":\"a.b.c\"}"));
        }
        for (String event :
                List.of("unknown", "snapshot", "links", "session_ended", "phx_reply", "phx_close", "ADMIT")) {
            frames.add(frame("{join}", "{topic}", event, "{}"));
        }
        for (String token : List.of("", "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.", "null")) {
            frames.add(frame("9", "{topic}", "phx_join", "{\"access_token\":\"" + token + "\"}"));
        }
        frames.add(frame("9", "{topic}", "phx_join", "{}"));
        frames.add(frame("{join}", "{topic}", "chat", "{\"text\":\"\"}"));
        frames.add(frame("{join}", "{topic}", "chat", "{\"text\":\"" + "x".repeat(1_001) + "\"}"));
        frames.add(frame("{join}", "{topic}", "update", "{\"language\":\"xx\"}"));
        frames.addAll(mistyped());
        return frames;
    }

    static String frame(String joinRef, String topic, String event, String payload) {
        return "[\"" + joinRef + "\",\"{ref}\",\"" + topic + "\",\"" + event + "\"," + payload + "]";
    }

    private static List<String> truncations() {
        String whole = "[null,\"1\",\"phoenix\",\"heartbeat\",{\"a\":{\"b\":[1,2,{\"c\":\"d\"}]}}]";
        return Stream.iterate(1, at -> at < whole.length(), at -> at + 4)
                .map(at -> whole.substring(0, at))
                .toList();
    }

    /** Every field of every golden message, in turn of a type that it never has. */
    private static List<String> mistyped() {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted()
                    .filter(file -> !file.getFileName().toString().startsWith("phx_join"))
                    .flatMap(HostileFrames::mistyped)
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Stream<String> mistyped(Path file) {
        String event = file.getFileName().toString().split("\\.", 2)[0];
        try {
            String golden = Files.readString(file);
            List<String> frames = new ArrayList<>();
            spoil(JSON.readTree(golden), () -> JSON.readTree(golden), List.of(), frames);
            return frames.stream().map(payload -> frame("{join}", "{topic}", event, payload));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void spoil(
            JsonNode at, java.util.function.Supplier<JsonNode> fresh, List<Object> path, List<String> into) {
        if (at instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                List<Object> deeper = append(path, field.getKey());
                WRONG.stream()
                        .map(JSON::readTree)
                        .filter(wrong -> wrong.getNodeType() != field.getValue().getNodeType())
                        .forEach(wrong -> into.add(replaced(fresh.get(), deeper, wrong)));
                spoil(field.getValue(), fresh, deeper, into);
            }
        } else if (at instanceof ArrayNode array && !array.isEmpty()) {
            spoil(array.get(0), fresh, append(path, 0), into);
        }
    }

    private static String replaced(JsonNode root, List<Object> path, JsonNode wrong) {
        JsonNode parent = root;
        for (Object step : path.subList(0, path.size() - 1)) {
            parent = step instanceof Integer index ? parent.get(index) : parent.get((String) step);
        }
        ((ObjectNode) parent).set((String) path.getLast(), wrong);
        return JSON.writeValueAsString(root);
    }

    private static List<Object> append(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }
}
