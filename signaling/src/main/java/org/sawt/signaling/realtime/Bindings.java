package org.sawt.signaling.realtime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.feed.PublishedTables;
import org.sawt.signaling.feed.PublishedTables.Column;
import org.sawt.signaling.feed.RowChange;
import org.sawt.signaling.feed.RowScope;
import org.sawt.signaling.feed.filter.RowFilter;
import org.sawt.signaling.realtime.RowChangesJoin.Wanted;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Reads what a join wants; throws {@code not_found}, {@code malformed} or {@code invalid_filter} as a RefusedException. */
@Component
class Bindings {

    private static final String ANY = "*";
    private static final String SCHEMA = "public";

    private final PublishedTables published;

    Bindings(PublishedTables published) {
        this.published = published;
    }

    /** In the order in which they were asked for. */
    List<Binding> of(List<Wanted> wanted, RowScope scope) {
        List<Binding> bindings = new ArrayList<>();
        wanted.forEach(one -> bindings.add(binding(one, idOf(one, wanted), scope)));
        return bindings;
    }

    private Binding binding(Wanted wanted, int id, RowScope scope) {
        Set<String> tables = tables(wanted, scope);
        List<String> select = select(wanted, tables, scope);
        Map<String, RowFilter> filters = tables.stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), table -> RowFilter.of(wanted.filter(), shown(table, scope))));
        return new Binding(id, type(orAny(wanted.event())), filters, select);
    }

    private Set<String> tables(Wanted wanted, RowScope scope) {
        String schema = orAny(wanted.schema());
        String table = orAny(wanted.table());
        require(schema.equals(ANY) || schema.equals(SCHEMA), RefusalCode.NOT_FOUND, "the schema is public");
        if (table.equals(ANY)) {
            return scope.tables();
        }
        require(
                scope.tables().contains(table) && !published.columnsOf(table).isEmpty(),
                RefusalCode.NOT_FOUND,
                "no published table of this name, or none that you may read");
        return Set.of(table);
    }

    private List<String> select(Wanted wanted, Set<String> tables, RowScope scope) {
        List<String> select = wanted.select();
        if (select == null || select.isEmpty()) {
            return List.of();
        }
        require(!orAny(wanted.table()).equals(ANY), RefusalCode.INVALID_FILTER, "select is for one table");
        Set<String> columns = tables.stream()
                .flatMap(table -> shown(table, scope).stream())
                .map(Column::name)
                .collect(Collectors.toSet());
        require(columns.containsAll(select), RefusalCode.INVALID_FILTER, "select names a column that the table lacks");
        return select.stream().distinct().sorted().toList();
    }

    private List<Column> shown(String table, RowScope scope) {
        return scope.shown(table, published.columnsOf(table));
    }

    private static RowChange.@Nullable Type type(String event) {
        if (event.equals(ANY)) {
            return null;
        }
        try {
            return RowChange.Type.valueOf(event.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.of(RefusalCode.MALFORMED, "event is INSERT, UPDATE, DELETE or *")
                    .asException();
        }
    }

    private static String orAny(@Nullable String name) {
        return Objects.requireNonNullElse(name, ANY);
    }

    /** Small enough for every client's integers. Two of one join that happen to share a checksum are told apart by their order. */
    private static int idOf(Wanted one, List<Wanted> all) {
        int checksum = checksum(one);
        long before = all.stream()
                .takeWhile(other -> !other.equals(one))
                .filter(other -> checksum(other) == checksum)
                .distinct()
                .count();
        return Math.toIntExact((checksum + before) % Integer.MAX_VALUE);
    }

    private static int checksum(Wanted one) {
        CRC32 checksum = new CRC32();
        checksum.update(one.toString().getBytes(StandardCharsets.UTF_8));
        return (int) (checksum.getValue() & Integer.MAX_VALUE);
    }

    private static void require(boolean right, RefusalCode code, String sentence) {
        if (!right) {
            throw Refusal.of(code, sentence).asException();
        }
    }
}
