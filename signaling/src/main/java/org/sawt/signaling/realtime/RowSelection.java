package org.sawt.signaling.realtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.feed.Feed;
import org.sawt.signaling.feed.PublishedTables;
import org.sawt.signaling.feed.RowChange;
import org.sawt.signaling.feed.RowScope;
import org.sawt.signaling.feed.Subscriber;

/** What somebody who may asked for of row changes, and the messages that it comes to. */
public final class RowSelection {

    private final Feed feed;
    private final PublishedTables published;
    private final Start start;

    RowSelection(Feed feed, PublishedTables published, Start start) {
        this.feed = feed;
        this.published = published;
        this.start = start;
    }

    /**
     * What was asked for, understood.
     *
     * @param channel the channel's name, without {@code realtime:}
     * @param answered what was asked for, each with its id
     * @param scope what the caller may see
     * @param from where it begins
     */
    record Start(String channel, List<Answered> answered, List<Binding> bindings, RowScope scope, Feed.Start from) {}

    /** What was asked for, as it was asked, with the id that its messages will carry. */
    record Answered(
            int id,
            @Nullable String event,
            @Nullable String schema,
            @Nullable String table,
            @Nullable String filter,
            @Nullable List<String> select) {}

    /** Says that the feed is live; Supabase's words, and the position up to which everything was sent. */
    record Live(String extension, String status, String message, String channel, long position, UUID epoch) {

        static Live on(String channel, long position, UUID epoch) {
            return new Live("postgres_changes", "ok", "Subscribed to PostgreSQL", channel, position, epoch);
        }
    }

    List<Answered> answered() {
        return start.answered();
    }

    /** To which the positions of its changes belong. */
    public UUID epoch() {
        return start.from().epoch();
    }

    /** Begins to hand changes to {@code subscriber}, who is to ask {@link #messages} what they come to. */
    public Feed.Running subscribe(Subscriber subscriber) {
        return feed.subscribe(subscriber, start.scope(), start.from().after());
    }

    /** None for what {@code scope} does not permit, or nobody asked for; one for all bindings that want the same columns. */
    public List<Outgoing> messages(RowChange change, RowScope scope) {
        if (!scope.permits(change.table(), change.decisive())) {
            return List.of();
        }
        boolean withOldRow = change.oldRow() != null && scope.permits(change.table(), change.oldRow());
        List<Outgoing> messages = new ArrayList<>(1);
        wanting(change).forEach((select, ids) -> {
            RowMessage message = new RowMessage(ids, select, scope.hiddenOf(change.table()), withOldRow);
            messages.add(change.message(message, () -> message.of(change, published.columnsOf(change.table()))));
        });
        return messages;
    }

    /** Says that everything up to {@code position} was sent. */
    public Outgoing live(long position) {
        return Outgoing.of("system", Live.on(start.channel(), position, epoch()));
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
}
