package org.sawt.signaling.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.ClinicId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The captured changes: given positions, and read in their order. Every method asks the database. */
@Repository
class ChangeLog {

    /** Transactions in the order of their first changes; only what is committed can be seen, and so taken. */
    private static final String NUMBER = """
            with taken as (delete from change_queue returning change_id, xid),
                 in_order as (
                     select change_id, row_number() over (order by first_id, change_id) as number
                     from (select change_id, min(change_id) over (partition by xid) as first_id from taken) as grouped),
                 numbered as (
                     insert into change_positions (position, change_id)
                     select (select last_position from change_log) + number, change_id from in_order
                     returning position)
            update change_log set last_position = last_position + (select count(*) from numbered)""";

    /** No rows that anybody subscribes to, but in the same order: only followers hear of them. */
    private static final String MESSAGES = "realtime.messages";

    /** One statement, so one snapshot: what was forgotten, what there is and how far that goes belong together. */
    private static final String READ = """
            select log.last_position, log.kept_after, changes.*
            from change_log log left join lateral (
                select p.position, c.table_name, c.type, c.record::text, c.old_record::text, c.truncated, c.changed_at
                from change_positions p join row_changes c on c.id = p.change_id
                where p.position > :after%s
                order by p.position limit :limit) changes on true
            order by changes.position""";

    private static final String READ_ALL = READ.formatted("");
    private static final String READ_CLINIC = READ.formatted(
            " and (c.clinic_id = :clinic and c.table_name <> '" + MESSAGES + "' or c.table_name in (:decisive))");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectReader json;

    ChangeLog(JdbcClient jdbc, TransactionTemplate transaction, JsonMapper json) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = rows(json);
    }

    /** Reads a row that was captured; numbers digit by digit. */
    static ObjectReader rows(JsonMapper json) {
        return json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /**
     * How things stand.
     *
     * @param epoch to which positions belong
     * @param last the newest position
     * @param keptAfter positions up to this one are forgotten
     * @param waiting whether there are changes without a position
     */
    record State(UUID epoch, long last, long keptAfter, boolean waiting) {}

    State state() {
        return jdbc.sql("""
                select epoch, last_position, kept_after, exists (select from change_queue) as waiting from change_log""")
                .query((row, _) -> new State(
                        row.getObject("epoch", UUID.class),
                        row.getLong("last_position"),
                        row.getLong("kept_after"),
                        row.getBoolean("waiting")))
                .single();
    }

    /** Begins an epoch where the database is another one than that in which this one began: it was restored from a backup. */
    void settle() {
        jdbc.sql("""
                update change_log set epoch = gen_random_uuid(), origin = log_origin()
                where origin is distinct from log_origin()""").update();
    }

    /** Begins an epoch where positions of {@code epoch} up to {@code reached} were seen, and the log does not reach so far. */
    void settle(UUID epoch, long reached) {
        jdbc.sql("update change_log set epoch = gen_random_uuid() where epoch = :epoch and last_position < :reached")
                .param("epoch", epoch)
                .param("reached", reached)
                .update();
    }

    /**
     * Gives positions to what has none, one server at a time: the row is locked in a statement of its own, so that the next
     * one sees what others have numbered before.
     */
    void number() {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("select last_position from change_log for update").query().singleRow();
            jdbc.sql(NUMBER).update();
        });
    }

    /** At most {@code limit} changes after the position {@code after}. */
    Page after(long after, int limit) throws ForgottenException {
        return read(jdbc.sql(READ_ALL), after, limit);
    }

    /** The same of one clinic alone, with every change of what decides rights. */
    Page after(long after, ClinicId clinic, int limit) throws ForgottenException {
        return read(
                jdbc.sql(READ_CLINIC).param("clinic", clinic.value()).param("decisive", RowRights.DECISIVE),
                after,
                limit);
    }

    private Page read(JdbcClient.StatementSpec statement, long after, int limit) throws ForgottenException {
        Reading reading = new Reading();
        statement.param("after", after).param("limit", limit).query(reading::row);
        if (after < reading.keptAfter) {
            throw new ForgottenException();
        }
        return reading.page(after, limit);
    }

    /** Rows as they come; there is always one, without a change where none is there. */
    private final class Reading {
        private final List<RowChange> changes = new ArrayList<>();
        private long last;
        private long keptAfter;

        void row(ResultSet row) throws SQLException {
            last = row.getLong("last_position");
            keptAfter = row.getLong("kept_after");
            if (row.getString("table_name") != null) {
                changes.add(change(row));
            }
        }

        Page page(long after, int limit) {
            boolean more = changes.size() == limit;
            return new Page(after, more ? changes.getLast().position() : Math.max(after, last), changes, more);
        }
    }

    private RowChange change(ResultSet row) throws SQLException {
        return new RowChange(
                row.getLong("position"),
                row.getString("table_name"),
                RowChange.Type.valueOf(row.getString("type")),
                object(row.getString("record")),
                object(row.getString("old_record")),
                row.getBoolean("truncated"),
                row.getTimestamp("changed_at").toInstant());
    }

    private @Nullable ObjectNode object(@Nullable String text) {
        return text == null ? null : (ObjectNode) json.readTree(text);
    }
}
