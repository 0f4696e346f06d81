package org.sawt.signaling.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each on a real PostgreSQL and a data directory of its own. */
class EmbeddedPostgresTests {

    private static final Path BINARIES = Path.of("target/postgres-binaries");
    private static final Map<String, String> FAST = Map.of("fsync", "off");

    @TempDir
    private Path folder;

    private DatabaseSettings settings;

    @BeforeEach
    void namesADirectoryThatDoesNotExist() {
        settings = new DatabaseSettings(folder.resolve("data/postgres"), BINARIES);
    }

    @Test
    void dataSurvivesARestart() throws Exception {
        try (var first = start()) {
            execute(first, "create table kept as select 42 as answer");
        }
        try (var second = start()) {
            assertThat(answer(second)).isEqualTo(42);
        }
    }

    @Test
    void nothingRunsAfterItWasClosed() throws Exception {
        ProcessHandle process;
        try (var _ = start()) {
            process = ProcessHandle.of(postmaster()).orElseThrow();
        }
        await().until(() -> !process.isAlive());
    }

    @Test
    void aSecondServerOnTheSameDataIsRefusedInASentence() throws Exception {
        try (var _ = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseInUseException.class)
                    .hasMessage(
                            "Another Sawt (process %d) is using the data in %s.",
                            ProcessHandle.current().pid(), settings.directory());
        }
    }

    @Test
    void thePidFileOfADeadProcessIsMended() throws Exception {
        start().close();
        Files.writeString(pidFile(), "4194305\n" + settings.directory() + "\n");

        assertStarts();
    }

    @Test
    void aPidFileThatNowNamesAnotherProgramIsMendedAndThatProgramLives() throws Exception {
        start().close();
        Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n" + settings.directory() + "\n");

        assertStarts();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void anEmptyPidFileIsMended() throws Exception {
        start().close();
        Files.writeString(pidFile(), "");

        assertStarts();
    }

    @Test
    void whatAKilledServerLeftRunningIsStopped() throws Exception {
        var orphan = leaveRunning();

        assertStarts();

        await().until(() -> !orphan.isAlive());
    }

    @Test
    void whatAKilledServerLeftRunningIsStoppedThoughItsProgramsWereUnpackedAgain() throws Exception {
        settings = new DatabaseSettings(settings.directory(), folder.resolve("binaries"));
        var orphan = leaveRunning();
        Files.delete(PostgresBinaries.unpackedIn(settings.binaries()).resolve("bin/postgres"));

        assertStarts();

        await().until(() -> !orphan.isAlive());
    }

    @Test
    void aCreationThatWasInterruptedBeginsAgain() throws Exception {
        var partial = Folders.sibling(settings.directory(), ".partial");
        Files.createDirectories(partial.resolve("base"));
        Files.writeString(partial.resolve("PG_VERSION"), "18\n");
        Files.writeString(Folders.sibling(settings.directory(), ".secret"), "half");

        assertStarts();

        assertThat(partial).doesNotExist();
    }

    @Test
    void aDirectoryOfSomethingElseIsLeftAlone() throws Exception {
        Files.createDirectories(settings.directory());
        Files.writeString(settings.directory().resolve("thesis.txt"), "years of work");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("holds files that are not a database");
        assertThat(settings.directory().resolve("thesis.txt")).hasContent("years of work");
    }

    @Test
    void dataOfAnotherMajorVersionIsRefused() throws Exception {
        start().close();
        Files.writeString(settings.directory().resolve("PG_VERSION"), "17\n");

        assertThatThrownBy(this::start).hasMessageContaining("is of PostgreSQL 17; this server brings 18");
    }

    @Test
    void theFilesAreForTheirOwnerOnly() throws Exception {
        start().close();

        assertThat(Files.getPosixFilePermissions(settings.directory())).hasSize(3);
        assertThat(Files.getPosixFilePermissions(settings.directory().resolve("sawt.password")))
                .hasSize(2);
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(settings, FAST);
    }

    private void assertStarts() throws IOException, SQLException {
        try (var postgres = start()) {
            execute(postgres, "select 1");
        }
    }

    private ProcessHandle leaveRunning() throws IOException {
        start().close();
        var programs = PostgresPrograms.in(PostgresBinaries.unpackedIn(settings.binaries()));
        var options =
                "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + EmbeddedPostgres.freePort();
        assertThat(new PostgresProcess(settings.directory(), programs)
                        .start(options)
                        .success())
                .isTrue();
        return ProcessHandle.of(postmaster()).orElseThrow();
    }

    private Path pidFile() {
        return settings.directory().resolve("postmaster.pid");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = address(postgres).dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int answer(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = address(postgres).dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select answer from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static TestDatabases.Address address(EmbeddedPostgres postgres) {
        return new TestDatabases.Address(postgres.url("postgres"), postgres.username(), postgres.password());
    }
}
