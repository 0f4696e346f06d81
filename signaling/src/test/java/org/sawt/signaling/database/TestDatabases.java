package org.sawt.signaling.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The one PostgreSQL of a test JVM, and fresh databases on it, each a copy of a migrated template. */
public final class TestDatabases {

    /** Where a database is; every one has the same owner. */
    public record Address(String url, String username, String password) {

        /** Opens a connection at each request, without a pool. */
        public DataSource dataSource() {
            var source = new PGSimpleDataSource();
            source.setUrl(url);
            source.setUser(username);
            source.setPassword(password);
            return source;
        }
    }

    private static final String TEMPLATE = "migrated";
    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabases() {}

    /** Returns a new database that holds the schema and nothing else. */
    public static Address fresh() {
        var name = "test_" + NUMBER.incrementAndGet();
        synchronized (TestDatabases.class) { // a template is copied by one at a time
            execute(Server.POSTGRES, "create database " + name + " template " + TEMPLATE);
        }
        return address(Server.POSTGRES, name);
    }

    /** A copy of {@code original} as a backup restored somewhere else is one; nobody may be connected to it meanwhile. */
    public static Address restored(Address original) {
        var name = "test_" + NUMBER.incrementAndGet();
        var from = original.url().replaceFirst("^.*/([^?]+).*$", "$1");
        synchronized (TestDatabases.class) {
            execute(Server.POSTGRES, "create database " + name + " template " + from);
        }
        return address(Server.POSTGRES, name);
    }

    private static Address address(EmbeddedPostgres postgres, String database) {
        return new Address(postgres.url(database), postgres.username(), postgres.password());
    }

    private static void execute(EmbeddedPostgres postgres, String sql) {
        try (var connection = address(postgres, "postgres").dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started at first use. Test JVMs side by side each take a directory; the next run finds and reuses them. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            var postgres = IntStream.rangeClosed(1, 20)
                    .mapToObj(Server::tryDirectory)
                    .flatMap(List::stream)
                    .findFirst()
                    .orElseThrow();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> TestDatabases.close(postgres)));
            dropWhatAnEarlierRunLeft(postgres);
            execute(postgres, "create database " + TEMPLATE);
            var template = address(postgres, TEMPLATE);
            Flyway.configure()
                    .dataSource(template.url(), template.username(), template.password())
                    .load()
                    .migrate();
            return postgres;
        }

        private static List<EmbeddedPostgres> tryDirectory(int number) {
            var target = Path.of("target");
            var settings = new DatabaseSettings(
                    target.resolve("test-postgres-" + number), target.resolve("postgres-binaries"));
            try {
                return List.of(EmbeddedPostgres.start(settings, FAST));
            } catch (DatabaseInUseException _) {
                return List.of();
            }
        }

        private static void dropWhatAnEarlierRunLeft(EmbeddedPostgres postgres) {
            var names = new ArrayList<String>();
            try (var connection = address(postgres, "postgres").dataSource().getConnection();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select datname from pg_database where datname ~ '^(test_\\d+|migrated)$'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            names.forEach(name -> execute(postgres, "drop database " + name + " with (force)"));
        }
    }
}
