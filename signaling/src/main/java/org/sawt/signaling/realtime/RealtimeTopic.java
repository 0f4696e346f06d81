package org.sawt.signaling.realtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.TopicHandler;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** A channel of any name, with the parts that its join asks for. */
@Component
class RealtimeTopic implements TopicHandler {

    private final List<ChannelPart.Kind> kinds;

    RealtimeTopic(List<ChannelPart.Kind> kinds) {
        this.kinds = kinds;
    }

    @Override
    public String prefix() {
        return "realtime";
    }

    @Override
    public void join(Attempt attempt) {
        if (attempt.subtopic().isBlank()) {
            attempt.refuse(Refusal.of(RefusalCode.UNKNOWN_TOPIC, "a channel has a name"));
            return;
        }
        List<ChannelPart> parts = kinds.stream().map(kind -> kind.of(attempt)).toList();
        Map<String, Object> answer = new HashMap<>();
        parts.forEach(part -> answer.putAll(part.answer()));
        Joined joined = new Joined(parts);
        joined.begin(attempt.accept(answer, joined));
    }

    /** One joined channel; it may be closed before {@link TopicHandler.Attempt#accept} has returned it. */
    private static final class Joined implements Channel.Listener {

        private final List<ChannelPart> parts;
        private boolean over;

        Joined(List<ChannelPart> parts) {
            this.parts = parts;
        }

        synchronized void begin(Channel channel) {
            if (!over) {
                parts.forEach(part -> part.begin(channel, why -> close(channel, why)));
            }
        }

        /** By a part; the channel does not tell who closes it. */
        private void close(Channel channel, Refusal why) {
            channel.close(why);
            closed(Channel.Cause.DROPPED);
        }

        @Override
        public void pushed(Channel.Push push) {
            push.refuse(Refusal.of(RefusalCode.UNKNOWN_EVENT, "this channel is only listened to"));
        }

        @Override
        public synchronized void closed(Channel.Cause cause) {
            over = true;
            parts.forEach(ChannelPart::end);
        }
    }
}
