package org.sawt.signaling.bench.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.sawt.signaling.bench.ProcessUsage;
import org.sawt.signaling.bench.peers.Sawt;
import org.sawt.signaling.bench.relay.Footprint;

/**
 * What a server holds at one time.
 *
 * @param heap what is left of its heap after a collection, in bytes
 * @param threads of its process, virtual ones not counted: they are in the heap
 * @param descriptors open files and sockets of its process
 * @param rows of all tables
 */
record Holdings(double heap, int threads, long descriptors, long rows) {

    private static final String ROWS = """
            select sum((xpath('/row/rows/text()', query_to_xml(
                format('select count(*) as rows from %I.%I', schemaname, relname), false, true, '')))[1]::text::bigint)
            from pg_stat_user_tables""";

    static Holdings of(Sawt server) throws IOException, SQLException {
        long pid = server.process().pid();
        return new Holdings(
                Footprint.of(server).heapBytes(), ProcessUsage.of(pid).threads(), descriptors(pid), rows(server));
    }

    private static long descriptors(long pid) throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
            return open.count();
        }
    }

    private static long rows(Sawt server) throws SQLException {
        try (Connection database = server.process().database();
                Statement statement = database.createStatement();
                ResultSet counted = statement.executeQuery(ROWS)) {
            counted.next();
            return counted.getLong(1);
        }
    }
}
