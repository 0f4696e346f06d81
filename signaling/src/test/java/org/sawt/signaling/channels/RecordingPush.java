package org.sawt.signaling.channels;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import tools.jackson.databind.JsonNode;

/** A push for tests of features; {@link #answers} tells whether it was answered, and that it was only once. */
public final class RecordingPush implements Channel.Push {

    private final PayloadCodec codec = new PayloadCodec();
    private final String event;
    private final String json;
    private final AtomicInteger answers = new AtomicInteger();
    private volatile @Nullable JsonNode response;
    private volatile @Nullable Refusal refusal;

    public RecordingPush(String event, String json) {
        this.event = event;
        this.json = json;
    }

    @Override
    public String event() {
        return event;
    }

    @Override
    public <T> T payload(Class<T> type) {
        return codec.decode(codec.mapper().readTree(json), type);
    }

    @Override
    public void ok(Object answer) {
        answers.incrementAndGet();
        response = codec.mapper().readTree(codec.encode(answer));
    }

    @Override
    public void refuse(Refusal why) {
        answers.incrementAndGet();
        refusal = why;
    }

    public int answers() {
        return answers.get();
    }

    /** Null unless it was answered ok. */
    public @Nullable JsonNode response() {
        return response;
    }

    /** Null unless it was refused. */
    public @Nullable Refusal refusal() {
        return refusal;
    }
}
