package org.sawt.signaling.realtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.feed.Feed;
import org.sawt.signaling.feed.PublishedTables;
import org.sawt.signaling.feed.RowChange;
import org.sawt.signaling.feed.RowScope;
import org.sawt.signaling.feed.Subscriber;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.Refusal;

/** The row changes of one channel, from the answer to its join until its end. */
final class RowChangesPart implements ChannelPart, Subscriber {

    private final Feed feed;
    private final PublishedTables published;
    private final Start start;
    private @Nullable Channel channel;
    private @Nullable Consumer<Refusal> close;
    private Feed.@Nullable Running running;

    RowChangesPart(Feed feed, PublishedTables published, Start start) {
        this.feed = feed;
        this.published = published;
        this.start = start;
    }

    /**
     * What the join came to.
     *
     * @param channel the channel's name, without {@code realtime:}
     * @param answered what was asked for, each with its id
     * @param scope what the caller may see
     * @param after the position after which it begins
     */
    record Start(
            String channel,
            List<Answered> answered,
            List<Binding> bindings,
            Caller caller,
            RowScope scope,
            long after) {}

    /** What was asked for, as it was asked, with the id that its messages will carry. */
    record Answered(
            int id,
            @Nullable String event,
            @Nullable String schema,
            @Nullable String table,
            @Nullable String filter,
            @Nullable List<String> select) {}

    /** Says that the feed is live; Supabase's words, and the position up to which everything was sent. */
    record Live(String extension, String status, String message, String channel, long position) {

        static Live on(String channel, long position) {
            return new Live("postgres_changes", "ok", "Subscribed to PostgreSQL", channel, position);
        }
    }

    @Override
    public Map<String, Object> answer() {
        return Map.of("postgres_changes", start.answered());
    }

    @Override
    public void begin(Channel joined, Consumer<Refusal> closing) {
        channel = joined;
        close = closing;
        running = feed.subscribe(this, start.scope(), start.after());
    }

    @Override
    public void end() {
        if (running != null) {
            running.end();
        }
    }

    @Override
    public Caller caller() {
        return start.caller();
    }

    @Override
    public boolean hasRoom() {
        return channel().hasRoom();
    }

    @Override
    public void take(RowChange change, RowScope scope) {
        if (!scope.permits(change.table(), change.decisive())) {
            return;
        }
        boolean withOldRow = change.oldRow() != null && scope.permits(change.table(), change.oldRow());
        wanting(change).forEach((select, ids) -> {
            RowMessage message = new RowMessage(ids, select, withOldRow);
            channel().send(change.message(message, () -> message.of(change, published.columnsOf(change.table()))));
        });
    }

    @Override
    public void live(long position) {
        channel().send(Outgoing.of("system", Live.on(start.channel(), position)));
    }

    @Override
    public void lost(Refusal why) {
        Objects.requireNonNull(close, "a subscriber has begun").accept(why);
    }

    /** The ids of the bindings that want {@code change}, by the columns that they want of it. */
    private Map<List<String>, List<Integer>> wanting(RowChange change) {
        Map<List<String>, List<Integer>> ids = new LinkedHashMap<>(2);
        for (Binding binding : start.bindings()) {
            if (binding.wants(change)) {
                ids.computeIfAbsent(binding.select(), _ -> new ArrayList<>(1)).add(binding.id());
            }
        }
        return ids;
    }

    private Channel channel() {
        return Objects.requireNonNull(channel, "a subscriber has begun");
    }
}
