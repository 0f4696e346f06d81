package org.sawt.signaling.schedule.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.channels.SentJson;
import org.sawt.signaling.channels.TopicHandler;
import org.sawt.signaling.schedule.AppointmentState;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that watches a schedule, without its socket. */
final class WatchingClient implements TopicHandler.Attempt, Channel {

    private final Caller caller;
    private final String subtopic;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable RefusalCode> refusal = new AtomicReference<>();
    private Channel.@Nullable Listener listener;

    private WatchingClient(Caller caller, String subtopic) {
        this.caller = caller;
        this.subtopic = subtopic;
    }

    static WatchingClient join(TopicHandler topic, Caller caller, String subtopic) {
        WatchingClient client = new WatchingClient(caller, subtopic);
        topic.join(client);
        return client;
    }

    @Nullable
    RefusalCode refusal() {
        return refusal.get();
    }

    void expect(AppointmentId appointment, AppointmentState state) {
        expect(appointment, "state", state.wire());
    }

    /** Waits until the latest that was told of {@code appointment} has this value; empty for none. */
    void expect(AppointmentId appointment, String field, String value) {
        await().until(() -> heardOf(appointment)
                && last(appointment).at("/" + field).asString("").equals(value));
    }

    boolean heardOf(AppointmentId appointment) {
        return heard.stream().anyMatch(view -> idOf(view).equals(appointment.toString()));
    }

    boolean heardNothing() {
        return heard.isEmpty();
    }

    JsonNode last(AppointmentId appointment) {
        return heard.stream()
                .filter(view -> idOf(view).equals(appointment.toString()))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    void leave() {
        if (listener != null) {
            listener.closed(Cause.LEFT);
        }
    }

    @Nullable
    RefusalCode push(String event) {
        Objects.requireNonNull(listener).pushed(new Push() {
            @Override
            public String event() {
                return event;
            }

            @Override
            public <T> T payload(Class<T> type) {
                throw new AssertionError("the schedule takes no payload");
            }

            @Override
            public void ok(Object response) {
                throw new AssertionError("the schedule takes no push");
            }

            @Override
            public void refuse(Refusal why) {
                refusal.set(why.code());
            }
        });
        return refusal.get();
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public String subtopic() {
        return subtopic;
    }

    @Override
    public <T> T payload(Class<T> type) {
        throw new AssertionError("the schedule takes no payload");
    }

    @Override
    public Channel accept(Object response, Listener by, Consumer<Channel> begin) {
        listener = by;
        begin.accept(this);
        return this;
    }

    @Override
    public void refuse(Refusal why) {
        refusal.set(why.code());
    }

    @Override
    public void send(Outgoing message) {
        assertThat(message.event()).isEqualTo("appointment_changed");
        heard.add(JSON.readTree(SentJson.of(message)).required("appointment"));
    }

    @Override
    public boolean hasRoom() {
        return true;
    }

    private static String idOf(JsonNode view) {
        return view.required("id").asString();
    }

    @Override
    public void close(Refusal why) {
        leave();
    }

    @Override
    public void close() {
        leave();
    }
}
