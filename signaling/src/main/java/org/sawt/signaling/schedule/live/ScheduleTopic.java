package org.sawt.signaling.schedule.live;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.TopicHandler;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Lets staff watch the schedule of their own clinic. */
@Component
class ScheduleTopic implements TopicHandler {

    private final Watchers watchers;

    ScheduleTopic(Watchers watchers) {
        this.watchers = watchers;
    }

    @Override
    public String prefix() {
        return "schedule";
    }

    @Override
    public void join(Attempt attempt) {
        if (!(attempt.caller() instanceof Caller.Staff staff)) {
            attempt.refuse(Refusal.of(RefusalCode.FORBIDDEN, "the schedule is for staff"));
            return;
        }
        if (!staff.clinic().toString().equals(attempt.subtopic())) {
            attempt.refuse(Refusal.of(RefusalCode.UNKNOWN_TOPIC, "no such schedule"));
            return;
        }
        Watching watching = new Watching();
        attempt.accept(Map.of(), watching, channel -> watching.begin(channel, staff));
    }

    /** One joined channel; it may be closed before {@link TopicHandler.Attempt#accept} has returned it. */
    private final class Watching implements Channel.Listener {

        private boolean over;
        private Watchers.@Nullable Watcher watcher;

        synchronized void begin(Channel channel, Caller.Staff staff) {
            if (!over) {
                watcher = new Watchers.Watcher(channel, staff);
                watchers.add(watcher);
            }
        }

        @Override
        public void pushed(Channel.Push push) {
            push.refuse(Refusal.of(RefusalCode.UNKNOWN_EVENT, "the schedule is only listened to"));
        }

        @Override
        public synchronized void closed(Channel.Cause cause) {
            over = true;
            if (watcher != null) {
                watchers.remove(watcher);
            }
        }
    }
}
