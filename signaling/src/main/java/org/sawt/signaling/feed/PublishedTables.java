package org.sawt.signaling.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables whose changes are captured, with the columns that are shown, as the database's own catalogue has them. */
@Component
public class PublishedTables {

    /** A trigger's arguments end in a zero byte each: they are the columns that are not shown. */
    private static final String COLUMNS = """
            select c.relname, a.attname, t.typname
            from pg_trigger g
            join pg_class c on c.oid = g.tgrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            where g.tgname = 'rows_captured' and c.relnamespace = current_schema()::regnamespace
              and a.attname <> all (string_to_array(encode(g.tgargs, 'escape'), '\\000'))
            order by c.relname, a.attnum""";

    private final JdbcClient jdbc;
    private volatile @Nullable Map<String, List<Column>> tables;

    PublishedTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One column; {@code type} is PostgreSQL's name for it, such as {@code timestamptz}. */
    public record Column(String name, String type) {}

    /** The columns of {@code table} in their order; none for a table that is not published. Asks the database the first time. */
    public List<Column> columnsOf(String table) {
        Map<String, List<Column>> known = tables;
        if (known == null) {
            known = read();
            tables = known;
        }
        return known.getOrDefault(table, List.of());
    }

    private Map<String, List<Column>> read() {
        Map<String, List<Column>> found = new HashMap<>();
        jdbc.sql(COLUMNS).query(row -> {
            found.computeIfAbsent(row.getString("relname"), _ -> new ArrayList<>())
                    .add(new Column(row.getString("attname"), row.getString("typname")));
        });
        return found;
    }
}
