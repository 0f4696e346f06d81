package org.sawt.signaling.channels;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What no client should send. */
final class HostileFrames {

    private static final String LONG = "x".repeat(256);

    private HostileFrames() {}

    /** What is no frame of either serializer. */
    static Stream<String> neither() {
        return Stream.concat(
                Stream.of(
                        "",
                        " ",
                        "\u0000",
                        "\ufeff[]",
                        "hello",
                        "null",
                        "true",
                        "17",
                        "-",
                        "\"text\"",
                        "NaN",
                        "[",
                        "]",
                        "{",
                        "}",
                        "[]",
                        "{}",
                        "[[]]",
                        "[null]",
                        "{\"topic\"",
                        "{\"topic\":",
                        "<xml/>",
                        "GET / HTTP/1.1",
                        "\\u005b",
                        "'single'",
                        "[undefined]",
                        "/* comment */ []",
                        "[1,2,3,4,5]",
                        "[null,null,null,null,null]"),
                Stream.of("[".repeat(10_000), "{\"a\":".repeat(10_000), "[".repeat(60_000), "\"".repeat(1000)));
    }

    static Stream<String> arrays() {
        Stream<String> parts = Stream.of(
                "[\"1\",\"2\",\"t\",\"e\"]",
                "[\"1\",\"2\",\"t\",\"e\",{},{}]",
                "[\"1\",\"2\",\"t\",\"e\",{}",
                "[\"1\",\"2\",\"t\",\"e\",{]",
                "[\"1\",\"2\",\"t\",\"e\",{}]]",
                "[\"1\",\"2\",\"t\",\"e\",{}] []",
                "[\"1\",\"2\",\"t\",\"e\",{}]x",
                "[\"1\",\"2\",\"t\",\"e\",{},]",
                "[\"1\",\"2\",\"t\",\"e\",[]]",
                "[\"1\",\"2\",\"t\",\"e\",null]",
                "[\"1\",\"2\",\"t\",\"e\",\"text\"]",
                "[\"1\",\"2\",\"t\",\"e\",7]",
                "[\"1\",\"2\",\"t\",null,{}]",
                "[\"1\",\"2\",\"t\",5,{}]",
                "[\"1\",\"2\",\"t\",\"\",{}]",
                "[\"1\",\"2\",\"t\",{},{}]",
                "[\"1\",\"2\",null,\"e\",{}]",
                "[\"1\",\"2\",5,\"e\",{}]",
                "[\"1\",\"2\",\"\",\"e\",{}]",
                "[\"1\",\"2\",[\"t\"],\"e\",{}]",
                "[\"1\",{},\"t\",\"e\",{}]",
                "[\"1\",[],\"t\",\"e\",{}]",
                "[true,\"2\",\"t\",\"e\",{}]",
                "[{},\"2\",\"t\",\"e\",{}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":1,\"a\":2}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":{\"b\":1,\"b\":1}}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":[{\"b\":1,\"b\":1}]}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":01}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":.5}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":+5}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":NaN}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":\"\\x\"}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":\"\\u12\"}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":\"\t\"}]",
                "[\"1\",\"2\",\"t\",\"e\",{a:1}]",
                "[\"1\",\"2\",\"t\",\"e\",{'a':1}]",
                "[\"1\",\"2\",\"t\",\"e\",{\"a\":" + "9".repeat(2000) + "}]",
                "[\"" + "1".repeat(65) + "\",\"2\",\"t\",\"e\",{}]",
                "[\"1\"," + "2".repeat(65) + ",\"t\",\"e\",{}]",
                "[\"1\",\"2\",\"" + LONG + "\",\"e\",{}]",
                "[\"1\",\"2\",\"t\",\"" + LONG + "\",{}]",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":{}}",
                nested(25),
                nested(5000));
        return Stream.concat(neither(), parts);
    }

    static Stream<String> objects() {
        Stream<String> parts = Stream.of(
                "{\"event\":\"e\",\"payload\":{}}",
                "{\"topic\":\"t\",\"payload\":{}}",
                "{\"topic\":\"t\",\"event\":\"e\"}",
                "{\"topic\":null,\"event\":\"e\",\"payload\":{}}",
                "{\"topic\":\"t\",\"event\":7,\"payload\":{}}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":[]}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":null}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":{},\"ref\":{}}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":{},\"ref\":true}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":{},\"join_ref\":[]}",
                "{\"topic\":\"t\",\"topic\":\"u\",\"event\":\"e\",\"payload\":{}}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":{\"a\":1,\"a\":1}}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":{}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":{}}}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":{}}{}",
                "{\"topic\":\"" + LONG + "\",\"event\":\"e\",\"payload\":{}}",
                "{\"topic\":\"t\",\"event\":\"" + LONG + "\",\"payload\":{}}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":{},\"ref\":\"" + LONG + "\"}",
                "{\"topic\":\"t\",\"event\":\"e\",\"payload\":{},\"more\":" + "[".repeat(5000) + "}",
                "[\"1\",\"2\",\"t\",\"e\",{}]");
        return Stream.concat(neither(), parts);
    }

    /** A frame that is right but for what is in it: each must be answered with this code. */
    static List<Answered> answered() {
        return List.of(
                new Answered("not_joined", "session:x", "signal", "{}"),
                new Answered("not_joined", "echo:x", "echo", "{\"text\":\"t\"}"),
                new Answered("not_joined", "x", "phx_reply", "{}"),
                new Answered("not_joined", "echo:x", "phx_close", "{}"),
                new Answered("not_joined", "echo:x", "access_token", "{\"access_token\":\"x\"}"),
                new Answered("not_joined", ":::", "\\u0000", "{}"),
                new Answered("not_joined", "__proto__", "constructor", "{\"__proto__\":{}}"),
                new Answered("unknown_event", "phoenix", "heart", "{}"),
                new Answered("unknown_topic", "phoenix", "phx_join", "{}"),
                new Answered("unknown_topic", "nothing", "phx_join", "{}"),
                new Answered("unknown_topic", ":", "phx_join", "{}"),
                new Answered("unknown_topic", "realtime:x", "phx_join", "{\"config\":{}}"),
                new Answered("unknown_topic", "ECHO:x", "phx_join", "{}"),
                new Answered("unknown_topic", "../echo:x", "phx_join", "{}"),
                new Answered("unauthorized", "echo:x", "phx_join", "{}"),
                new Answered("unauthorized", "echo:x", "phx_join", "{\"access_token\":null}"),
                new Answered("unauthorized", "echo:x", "phx_join", "{\"access_token\":\"\"}"),
                new Answered("unauthorized", "echo:x", "phx_join", "{\"access_token\":\"a.b.c\"}"),
                new Answered("malformed", "echo:x", "phx_join", "{\"access_token\":[]}"),
                new Answered("malformed", "echo:x", "phx_join", "{\"access_token\":{\"a\":1}}"));
    }

    /** {@code topic} and the rest are JSON already. */
    record Answered(String code, String topic, String event, String payload) {
        String frame(String ref) {
            return "[null,\"%s\",\"%s\",\"%s\",%s]".formatted(ref, topic, event, payload);
        }
    }

    /** A frame with so many levels. */
    static String nested(int levels) {
        int inner = levels - 2;
        return "[null,null,\"t\",\"e\",{\"a\":" + "[".repeat(inner) + "]".repeat(inner) + "}]";
    }

    /** {@code text} with a few characters changed, lost or doubled. */
    static String mangled(String text, Random random) {
        StringBuilder mangled = new StringBuilder(text);
        int changes = 1 + random.nextInt(4);
        for (int change = 0; change < changes && !mangled.isEmpty(); change++) {
            int at = random.nextInt(mangled.length());
            switch (random.nextInt(4)) {
                case 0 -> mangled.setCharAt(at, (char) random.nextInt(0x250));
                case 1 -> mangled.deleteCharAt(at);
                case 2 -> mangled.insert(at, mangled.charAt(at));
                default -> mangled.setLength(at);
            }
        }
        return mangled.toString();
    }
}
