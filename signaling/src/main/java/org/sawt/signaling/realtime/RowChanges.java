package org.sawt.signaling.realtime;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.TopicHandler;
import org.sawt.signaling.feed.Feed;
import org.sawt.signaling.feed.PublishedTables;
import org.sawt.signaling.feed.RowRights;
import org.sawt.signaling.feed.RowScope;
import org.sawt.signaling.realtime.RowChangesJoin.Wanted;
import org.sawt.signaling.realtime.RowSelection.Answered;
import org.sawt.signaling.realtime.RowSelection.Start;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.Refusal;
import org.springframework.stereotype.Component;

/** {@code postgres_changes} of a join, or of a stream. Whoever begins to read rows is audited, with the purpose. */
@Component
public class RowChanges implements ChannelPart.Kind {

    private final Feed feed;
    private final RowRights rights;
    private final Bindings bindings;
    private final PublishedTables published;
    private final Audit audit;

    RowChanges(Feed feed, RowRights rights, Bindings bindings, PublishedTables published, Audit audit) {
        this.feed = feed;
        this.rights = rights;
        this.bindings = bindings;
        this.published = published;
        this.audit = audit;
    }

    @Override
    public ChannelPart of(TopicHandler.Attempt attempt, Grant grant) {
        RowChangesJoin join = attempt.payload(RowChangesJoin.class);
        if (join.wanted().isEmpty()) {
            return new Nothing();
        }
        return new RowChangesPart(attempt.caller(), select(attempt.caller(), attempt.subtopic(), join));
    }

    /**
     * Checks that {@code caller} may have what {@code join} asks for, on the channel {@code name}; throws a RefusedException
     * if not. Nothing has begun yet when it returns. Asks the database.
     */
    public RowSelection select(Caller caller, String name, RowChangesJoin join) {
        RowScope scope = rights.of(caller);
        List<Binding> wanted = bindings.of(join.wanted(), scope);
        Feed.Start from = feed.start(join.since(), join.epoch());
        audit.record(reading(caller, join.purposeOrTreatment()));
        return new RowSelection(feed, published, new Start(name, answered(join.wanted(), wanted), wanted, scope, from));
    }

    /** Of nobody in particular: everybody whose rows the caller may see. */
    private static Audit.Entry reading(Caller caller, Purpose purpose) {
        return new Audit.Entry(
                Audit.Action.RECORD_READ, Audit.Outcome.DONE, caller.clinic(), caller, null, null, purpose.wire());
    }

    private static List<Answered> answered(List<Wanted> wanted, List<Binding> bindings) {
        return IntStream.range(0, wanted.size())
                .mapToObj(i -> answered(wanted.get(i), bindings.get(i).id()))
                .toList();
    }

    static Answered answered(Wanted one, int id) {
        return new Answered(id, one.event(), one.schema(), one.table(), one.filter(), one.select());
    }

    /** A channel that asks for no rows. Clients expect the field all the same. */
    private static final class Nothing implements ChannelPart {

        @Override
        public Map<String, Object> answer() {
            return Map.of("postgres_changes", List.of());
        }

        @Override
        public boolean hasOwnRights() {
            return false;
        }

        @Override
        public String event() {
            return "";
        }

        @Override
        public void pushed(Channel.Push push) {
            push.refuse(RowChangesPart.ONLY_HEARD);
        }

        @Override
        public void begin(Channel channel, Consumer<Refusal> close) {}

        @Override
        public void end() {}
    }
}
