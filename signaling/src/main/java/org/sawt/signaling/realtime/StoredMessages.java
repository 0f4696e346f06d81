package org.sawt.signaling.realtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.shared.ClinicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The rows of {@code realtime.messages}. Every method asks the database. */
@Repository
class StoredMessages {

    /** One statement, so one snapshot: what was forgotten, what there is and how far that goes belong together. */
    private static final String READ = """
            select log.last_position, kept.kept_after, found.*
            from change_log log cross join realtime.message_retention kept left join lateral (
                select p.position, m.id, m.event, m.payload::text, m.binary_payload
                from realtime.messages m join change_positions p on p.change_id = m.change_id
                where m.clinic_id = :clinic and m.topic = :topic and %s limit :limit) found on true
            order by found.position""";

    private static final String AFTER = READ.formatted("p.position > :after order by p.position");
    private static final String SINCE = READ.formatted("m.inserted_at >= :since order by p.position desc");

    private final JdbcClient jdbc;
    private final PayloadCodec codec;

    StoredMessages(JdbcClient jdbc, PayloadCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** In a transaction of the caller; it is sent once that is committed. */
    void add(ClinicId clinic, NewMessage message) {
        boolean bytes = message.payload().isBinary();
        jdbc.sql("""
                insert into realtime.messages (clinic_id, topic, event, payload, binary_payload, private)
                values (:clinic, :topic, :event, :payload::jsonb, :bytes, :private)""")
                .param("clinic", clinic.value())
                .param("topic", message.topic())
                .param("event", message.event())
                .param("payload", bytes ? null : codec.encode(message.payload()))
                .param("bytes", bytes ? message.payload().binaryValue() : null, Types.BINARY)
                .param("private", Boolean.TRUE.equals(message.isPrivate()))
                .update();
    }

    /** Those of {@code positions} (by id) that are still there, in order. */
    List<StoredMessage> read(Map<UUID, Long> positions) {
        return jdbc
                .sql("select id, event, payload::text, binary_payload from realtime.messages where id in (:ids)")
                .param("ids", positions.keySet())
                .query((row, _) -> message(row, positions.getOrDefault(row.getObject("id", UUID.class), 0L)))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(StoredMessage::position))
                .toList();
    }

    /** The first {@code limit} messages after a position. */
    MessagePage after(Grant.Key channel, long position, int limit) {
        return read(jdbc.sql(AFTER).param("after", position), channel, position, limit);
    }

    /** The last {@code limit} messages since an instant; there are no more that are wanted. */
    MessagePage lastSince(Grant.Key channel, Instant since, int limit) {
        MessagePage page = read(jdbc.sql(SINCE).param("since", Timestamp.from(since)), channel, 0, limit);
        return new MessagePage(page.messages(), page.last(), page.last(), false, page.keptAfter());
    }

    private MessagePage read(JdbcClient.StatementSpec statement, Grant.Key channel, long after, int limit) {
        Reading reading = new Reading();
        statement
                .param("clinic", channel.clinic().value())
                .param("topic", channel.name())
                .param("limit", limit)
                .query(reading::row);
        return reading.page(after, limit);
    }

    /** Rows as they come; there is always one, without a message where none is there. */
    private final class Reading {
        private final List<StoredMessage> messages = new ArrayList<>();
        private long last;
        private long keptAfter;

        void row(ResultSet row) throws SQLException {
            last = row.getLong("last_position");
            keptAfter = row.getLong("kept_after");
            if (row.getString("id") != null) {
                messages.add(message(row, row.getLong("position")));
            }
        }

        MessagePage page(long after, int limit) {
            boolean more = messages.size() == limit;
            long upTo = more ? messages.getLast().position() : Math.max(after, last);
            return new MessagePage(messages, upTo, last, more, keptAfter);
        }
    }

    private StoredMessage message(ResultSet row, long position) throws SQLException {
        return new StoredMessage(
                position,
                row.getObject("id", UUID.class),
                row.getString("event"),
                payload(row.getString("payload"), row.getBytes("binary_payload")),
                codec);
    }

    private JsonNode payload(@Nullable String json, byte @Nullable [] bytes) {
        return json == null
                ? JsonNodeFactory.instance.binaryNode(bytes)
                : codec.mapper().readTree(json);
    }
}
