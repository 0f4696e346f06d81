package org.sawt.signaling.bench.peers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.bench.load.Signals;
import org.sawt.signaling.bench.load.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An internal client of Nextcloud Talk's signaling server (its API, version 1.0). */
final class NextcloudVisitor implements Visitor {

    private static final String RANDOM = "any string of at least 32 bytes will do";
    private static final String TOKEN = token("of-the-bench");

    private final int room;
    private String me = "";
    private boolean entered;
    private @Nullable String other;

    NextcloudVisitor(int room) {
        this.room = room;
    }

    @Override
    public String path() {
        return "/spreed";
    }

    @Override
    public List<String> greeting() {
        return List.of("""
                {"id":"1","type":"hello","hello":{"version":"1.0","auth":{"type":"internal","params":\
                {"random":"%s","token":"%s","backend":"http://127.0.0.1/"}}}}""".formatted(RANDOM, TOKEN));
    }

    @Override
    public List<String> hears(String text) {
        JsonNode message = JsonMapper.shared().readTree(text);
        switch (message.get("type").asString()) {
            case "hello" -> {
                me = message.get("hello").get("sessionid").asString();
                return List.of("{\"id\":\"2\",\"type\":\"room\",\"room\":{\"roomid\":\"room-" + room + "\"}}");
            }
            case "room" -> entered = true;
            case "event" -> meet(message.get("event"));
            case "error", "bye" -> throw new IllegalStateException(text);
            default -> {} // the welcome
        }
        return List.of();
    }

    @Override
    public boolean isIn() {
        return entered && other != null;
    }

    @Override
    public String signal() {
        return """
                {"type":"message","message":{"recipient":{"type":"session","sessionid":"%s"},"data":\
                {"type":"candidate","roomType":"video","payload":{"candidate":%s}}}}""".formatted(other, Signals.candidate());
    }

    private void meet(JsonNode event) {
        if (event.has("join")) {
            event.get("join")
                    .valueStream()
                    .map(one -> one.get("sessionid").asString())
                    .filter(one -> !one.equals(me))
                    .forEach(one -> other = one);
        }
    }

    private static String token(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(RANDOM.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256 (JCA standard names)", missing);
        }
    }
}
