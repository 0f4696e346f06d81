package org.sawt.signaling.feed;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Outgoing;
import tools.jackson.databind.node.ObjectNode;

/**
 * One row that was inserted, changed or deleted, at its place in the order of commits. Its rows are shared by everybody to
 * whom it is handed, and must not be changed.
 */
public final class RowChange {

    private final long position;
    private final String table;
    private final Type type;
    private final @Nullable ObjectNode row;
    private final @Nullable ObjectNode oldRow;
    private final boolean truncated;
    private final Instant committedAt;
    private final Map<Object, Outgoing> messages = new ConcurrentHashMap<>(2);

    RowChange(
            long position,
            String table,
            Type type,
            @Nullable ObjectNode row,
            @Nullable ObjectNode oldRow,
            boolean truncated,
            Instant committedAt) {
        this.position = position;
        this.table = table;
        this.type = type;
        this.row = row;
        this.oldRow = oldRow;
        this.truncated = truncated;
        this.committedAt = committedAt;
    }

    /** What happened, by the names that Supabase has on the wire. */
    public enum Type {
        INSERT,
        UPDATE,
        DELETE
    }

    /** Grows by one with each change of the whole server; what a client that comes back names as the last it has seen. */
    public long position() {
        return position;
    }

    public String table() {
        return table;
    }

    public Type type() {
        return type;
    }

    /** Null for a deletion. */
    public @Nullable ObjectNode row() {
        return row;
    }

    /** Null for an insertion. */
    public @Nullable ObjectNode oldRow() {
        return oldRow;
    }

    /** The row by which rights and filters are decided: as it is now, or as it was when it was deleted. */
    public ObjectNode decisive() {
        return Objects.requireNonNull(row == null ? oldRow : row, "a change has a row");
    }

    /** Whether the row was larger than 64 KiB, so that only its short values are here. */
    public boolean truncated() {
        return truncated;
    }

    /** When its transaction committed, to within the time that the commit took. */
    public Instant committedAt() {
        return committedAt;
    }

    /** The message for all who see the change by the same {@code view} (a value with equality): made, and encoded, once. */
    public Outgoing message(Object view, Supplier<Outgoing> make) {
        return messages.computeIfAbsent(view, _ -> make.get());
    }
}
