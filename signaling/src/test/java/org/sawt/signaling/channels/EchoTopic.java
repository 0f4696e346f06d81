package org.sawt.signaling.channels;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.dao.DataAccessResourceFailureException;

/** A feature for tests: says back what it is told, tells everybody what it is asked to, fails when it is asked to. */
final class EchoTopic implements TopicHandler {

    static final String PREFIX = "echo";

    private final List<Member> members = new CopyOnWriteArrayList<>();
    private final List<Attempt> undecided = new CopyOnWriteArrayList<>();
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** What a listener heard. */
    record Heard(String subtopic, String what) {}

    record Text(
            @JsonProperty(required = true) String text,
            @Nullable Integer times) {}

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public void join(Attempt attempt) {
        switch (attempt.subtopic()) {
            case "forbidden" -> attempt.refuse(Refusal.of(RefusalCode.FORBIDDEN, "not you"));
            case "thrown" -> throw Refusal.of(RefusalCode.SESSION_ENDED, "over").asException();
            case "broken" -> throw new IllegalStateException("broken on purpose");
            case "away" -> throw new DataAccessResourceFailureException("no connection");
            case "undecided" -> undecided.add(attempt);
            default -> accept(attempt);
        }
    }

    Channel accept(Attempt attempt) {
        Member member = new Member(attempt.subtopic());
        Channel channel = attempt.accept(Map.of("welcome", attempt.subtopic()), member);
        member.joined(channel);
        channel.send(Outgoing.of("first", Map.of()));
        return channel;
    }

    /** What was told to the listeners of {@code subtopic} so far. */
    List<String> heardOn(String subtopic) {
        return heard.stream()
                .filter(each -> each.subtopic().equals(subtopic))
                .map(Heard::what)
                .toList();
    }

    /** The channel of the only member, which the test will end: the feature hears nothing of what it ends itself. */
    Channel takeOut(String subtopic) {
        Channel channel = channelsOn(subtopic).getFirst();
        members.removeIf(member -> member.subtopic.equals(subtopic));
        return channel;
    }

    boolean isEmpty() {
        return members.isEmpty();
    }

    void forgetWhatWasHeard() {
        heard.clear();
    }

    List<Attempt> undecided() {
        return undecided;
    }

    List<Channel> channelsOn(String subtopic) {
        return members.stream()
                .filter(member -> member.subtopic.equals(subtopic))
                .map(Member::channel)
                .toList();
    }

    void broadcast(String subtopic, Outgoing message) {
        channelsOn(subtopic).forEach(channel -> channel.send(message));
    }

    private final class Member implements Channel.Listener {
        private final String subtopic;
        private final AtomicBoolean inside = new AtomicBoolean();
        private @Nullable Channel channel;
        private boolean closed;

        Member(String subtopic) {
            this.subtopic = subtopic;
        }

        synchronized void joined(Channel channel) {
            this.channel = channel;
            if (!closed) {
                members.add(this);
            }
        }

        Channel channel() {
            return Objects.requireNonNull(channel);
        }

        @Override
        public void pushed(Channel.Push push) {
            if (inside.getAndSet(true)) {
                heard.add(new Heard(subtopic, "two at a time"));
            }
            heard.add(new Heard(subtopic, push.event()));
            try {
                answer(push);
            } finally {
                inside.set(false);
            }
        }

        private void answer(Channel.Push push) {
            switch (push.event()) {
                case "echo" -> push.ok(push.payload(Text.class));
                case "shout" -> shout(push);
                case "refuse" -> push.refuse(Refusal.of(RefusalCode.NOT_ADMITTED, "wait"));
                case "twice" -> {
                    push.ok(Map.of("answer", 1));
                    push.ok(Map.of("answer", 2));
                    push.refuse(Refusal.of(RefusalCode.CONFLICT, "third answer"));
                }
                case "leave" -> {
                    push.ok(Map.of());
                    members.remove(this);
                    channel().close();
                }
                case "over" -> {
                    members.remove(this);
                    channel().close(Refusal.of(RefusalCode.SESSION_ENDED, "over"));
                }
                case "break" -> throw new IllegalStateException("broken on purpose");
                default -> push.refuse(Refusal.of(RefusalCode.UNKNOWN_EVENT, "no such event"));
            }
        }

        private void shout(Channel.Push push) {
            Text text = push.payload(Text.class);
            Outgoing message = Outgoing.of("shouted", Map.of("text", text.text()));
            int times = text.times() == null ? 1 : text.times();
            for (int time = 0; time < times; time++) {
                broadcast(subtopic, message);
            }
            push.ok(Map.of());
        }

        @Override
        public synchronized void closed(Channel.Cause cause) {
            closed = true;
            heard.add(new Heard(subtopic, cause.name()));
            members.remove(this);
        }
    }
}
