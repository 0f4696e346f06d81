package org.sawt.signaling.channels;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The answer to one push, awaited when it is asked for. */
public final class PhoenixReply {

    private final PhoenixClient client;
    private final String ref;
    private @Nullable JsonNode answer;

    PhoenixReply(PhoenixClient client, String ref) {
        this.client = client;
        this.ref = ref;
    }

    /** Returns the response. */
    public JsonNode expectOk() {
        JsonNode reply = await();
        if (!"ok".equals(reply.get("status").stringValue())) {
            throw new AssertionError("expected ok to push " + ref + ", got " + reply);
        }
        return reply.get("response");
    }

    /** Returns the response: {@code code}, {@code message}, maybe {@code retry_after}. */
    public JsonNode expectError(String code) {
        JsonNode reply = await();
        if (!"error".equals(reply.get("status").stringValue())
                || !code.equals(reply.get("response").get("code").stringValue())) {
            throw new AssertionError("expected " + code + " to push " + ref + ", got " + reply);
        }
        return reply.get("response");
    }

    /** Returns the code, whichever it is. */
    public String expectRefused() {
        JsonNode reply = await();
        if (!"error".equals(reply.get("status").stringValue())) {
            throw new AssertionError("expected a refusal of push " + ref + ", got " + reply);
        }
        return reply.get("response").get("code").stringValue();
    }

    /** Whether it was accepted. */
    public boolean isOk() {
        return "ok".equals(await().get("status").stringValue());
    }

    private JsonNode await() {
        if (answer == null) {
            answer = taken();
        }
        return answer;
    }

    private JsonNode taken() {
        return client.inbox()
                .take("an answer to push " + ref, frame -> frame.event().equals("phx_reply") && ref.equals(frame.ref()))
                .payload();
    }
}
