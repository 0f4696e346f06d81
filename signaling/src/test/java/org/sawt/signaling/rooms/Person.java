package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.channels.RecordingChannel;
import org.sawt.signaling.channels.RecordingPush;
import org.sawt.signaling.channels.TopicHandler.Attempt;
import org.sawt.signaling.rooms.Admissions.Admission;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;

/** One page of somebody at a room's door or in it, as {@code channels} would bring it. */
final class Person implements Attempt {

    private final PayloadCodec codec = new PayloadCodec();
    private final Caller caller;
    private final Admission admission;
    private final RecordingChannel channel;
    private volatile Channel.@Nullable Listener listener;
    private boolean dying;
    private volatile @Nullable JsonNode answer;
    private volatile @Nullable Refusal refusal;

    Person(Caller caller, Admission admission) {
        this.caller = caller;
        this.admission = admission;
        this.channel = new RecordingChannel(caller);
    }

    Admission admission() {
        return admission;
    }

    Person anotherPage() {
        return new Person(caller, admission);
    }

    /** What a page says that lost its socket and kept its connections. */
    JoinRequest resumeAfter(long lastSeq) {
        return new JoinRequest(ParticipantId.of(id()), answer().get("resume").stringValue(), lastSeq, null, null);
    }

    String id() {
        return answer().get("participant").stringValue();
    }

    JsonNode answer() {
        return Objects.requireNonNull(answer, () -> "not accepted: " + refusal);
    }

    boolean isAnswered() {
        return answer != null || refusal != null;
    }

    boolean wasRefused() {
        return refusal != null;
    }

    RefusalCode refusedWith() {
        return Objects.requireNonNull(refusal, "was not refused").code();
    }

    /** Pushes; {@code json} with apostrophes for quotation marks. */
    RecordingPush push(String event, String json) {
        RecordingPush push = new RecordingPush(event, json.replace('\'', '"'));
        Objects.requireNonNull(listener, "not joined").pushed(push);
        return push;
    }

    RecordingPush push(String event, Person other) {
        return push(event, "{'participant': '%s'}".formatted(other.id()));
    }

    Person ok(String event, String json) {
        RecordingPush push = push(event, json);
        assertThat(push.refusal()).isNull();
        assertThat(push.answers()).isOne();
        return this;
    }

    Person ok(String event, Person other) {
        return ok(event, "{'participant': '%s'}".formatted(other.id()));
    }

    RefusalCode refused(String event, String json) {
        RecordingPush push = push(event, json);
        assertThat(push.answers()).isOne();
        return Objects.requireNonNull(push.refusal(), event + " was not refused")
                .code();
    }

    RefusalCode refused(String event, Person other) {
        return refused(event, "{'participant': '%s'}".formatted(other.id()));
    }

    void loses(Channel.Cause cause) {
        Objects.requireNonNull(listener, "not joined").closed(cause);
    }

    RecordingChannel channel() {
        return channel;
    }

    /** The newest payload of {@code event}. */
    JsonNode last(String event) {
        List<JsonNode> all = channel.payloads(event);
        assertThat(all).as(event + " among " + channel.events()).isNotEmpty();
        return all.getLast();
    }

    boolean heard(String event) {
        return channel.events().contains(event);
    }

    /** The ids of those whom the newest snapshot shows. */
    List<String> seesInSnapshot() {
        return last("snapshot")
                .get("participants")
                .valueStream()
                .map(one -> one.get("id").stringValue())
                .toList();
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public String subtopic() {
        return admission.session().toString();
    }

    @Override
    public <T> T payload(Class<T> type) {
        throw new UnsupportedOperationException("the arrival carries the request");
    }

    /** Its socket is gone by the time its join is answered. */
    Person diesOnAccept() {
        dying = true;
        return this;
    }

    @Override
    public Channel accept(Object response, Channel.Listener hears, Consumer<Channel> begin) {
        assertThat(isAnswered()).as("answered before").isFalse();
        if (dying) {
            hears.closed(Channel.Cause.DROPPED);
        }
        answer = codec.mapper().readTree(codec.encode(response));
        listener = hears;
        begin.accept(channel);
        return channel;
    }

    @Override
    public void refuse(Refusal why) {
        assertThat(isAnswered()).as("answered before").isFalse();
        refusal = why;
    }
}
