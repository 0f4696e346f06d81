package org.sawt.signaling.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.database.TestDatabases;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The log alone, on a database of its own: what is captured, in which order it is numbered, and what is forgotten. */
class ChangeLogTests {

    private final TestDatabases.Address address = TestDatabases.fresh();
    private final DataSource database = address.dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final ChangeLog log = new ChangeLog(jdbc, transaction, JsonMapper.shared());
    private final TestClinic clinic = new TestClinic(jdbc);
    private final UUID staff = clinic.staff(StaffRole.THERAPIST).id().value();

    @Test
    void changesAreNumberedFromOneWithoutAGap() throws Exception {
        List<StudentId> students = List.of(StudentId.next(), StudentId.next(), StudentId.next());
        for (StudentId student : students) {
            give(student);
            log.number();
        }
        Page page = log.after(0, 10);
        assertThat(page.changes()).extracting(RowChange::position).containsExactly(1L, 2L, 3L);
        assertThat(studentsOf(page)).isEqualTo(students);
        assertThat(log.state())
                .extracting(ChangeLog.State::last, ChangeLog.State::keptAfter, ChangeLog.State::waiting)
                .containsExactly(3L, 0L, false);
    }

    @Test
    void aTransactionsChangesStayTogether() throws Exception {
        StudentId a = StudentId.next();
        StudentId b = StudentId.next();
        StudentId c = StudentId.next();
        try (Connection first = begun();
                Connection second = begun()) {
            // Captured at each statement instead of at the commit: the two have their ids by turns.
            execute(first, "set constraints all immediate", insertOf(a));
            execute(second, "set constraints all immediate", insertOf(b));
            execute(first, insertOf(c));
            second.commit();
            first.commit();
        }
        log.number();
        assertThat(studentsOf(log.after(0, 10))).containsExactly(a, c, b);
    }

    @Test
    void whatIsNotCommittedIsNumberedOnceItIs() throws Exception {
        StudentId slow = StudentId.next();
        StudentId quick = StudentId.next();
        try (Connection open = begun()) {
            execute(open, "set constraints all immediate", insertOf(slow));
            give(quick);
            log.number();
            assertThat(studentsOf(log.after(0, 10))).containsExactly(quick);
            open.commit();
        }
        log.number();
        assertThat(studentsOf(log.after(0, 10))).containsExactly(quick, slow);
    }

    @Test
    void aChangeOfNothingIsNone() {
        give(StudentId.next());
        jdbc.sql("update caseloads set student_id = student_id").update();
        log.number();
        assertThat(log.state().last()).isEqualTo(1);
    }

    @Test
    void aPageSaysWhetherThereIsMore() throws Exception {
        List<StudentId> students = List.of(StudentId.next(), StudentId.next(), StudentId.next());
        students.forEach(this::give);
        log.number();
        Page first = log.after(0, 2);
        assertThat(first.more()).isTrue();
        assertThat(first.upTo()).isEqualTo(2);
        Page second = log.after(2, 2);
        assertThat(second.more()).isFalse();
        assertThat(second.upTo()).isEqualTo(3);
        assertThat(studentsOf(second)).containsExactly(students.getLast());
    }

    @Test
    void oldChangesAreForgottenAndWhoAsksForThemIsTold() throws Exception {
        List.of(StudentId.next(), StudentId.next(), StudentId.next()).forEach(this::give);
        log.number();
        jdbc.sql("update change_positions set numbered_at = now() - interval '8 days' where position < 3")
                .update();

        retention(Duration.ofDays(7)).sweep();

        assertThat(log.state())
                .extracting(ChangeLog.State::last, ChangeLog.State::keptAfter, ChangeLog.State::waiting)
                .containsExactly(3L, 2L, false);
        assertThat(jdbc.sql("select count(*) from row_changes")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> log.after(1, 10)).isInstanceOf(ForgottenException.class);
        assertThat(log.after(2, 10).changes()).hasSize(1);
    }

    @Test
    void numbersGoOnAfterEverythingWasForgotten() throws Exception {
        give(StudentId.next());
        log.number();
        jdbc.sql("update change_positions set numbered_at = now() - interval '1 day'")
                .update();
        retention(Duration.ofHours(1)).sweep();
        give(StudentId.next());
        log.number();
        assertThat(log.after(1, 10).changes()).extracting(RowChange::position).containsExactly(2L);
    }

    @Test
    void aRestoredBackupBeginsAnEpochAndARestartDoesNot() {
        log.settle();
        UUID epoch = log.state().epoch();
        log.settle();
        assertThat(log.state().epoch()).as("after a restart").isEqualTo(epoch);

        ChangeLog copy = new ChangeLog(
                JdbcClient.create(TestDatabases.restored(address).dataSource()), transaction, JsonMapper.shared());
        assertThat(copy.state().epoch()).as("as it was written into the backup").isEqualTo(epoch);
        copy.settle();
        assertThat(copy.state().epoch()).isNotEqualTo(epoch);
    }

    @Test
    void aLogThatDoesNotReachAsFarAsItDidBeginsAnEpochOnce() {
        UUID epoch = log.state().epoch();
        log.settle(epoch, 0);
        assertThat(log.state().epoch()).as("it reaches so far").isEqualTo(epoch);

        log.settle(epoch, 7);
        UUID next = log.state().epoch();
        assertThat(next).isNotEqualTo(epoch);

        log.settle(epoch, 7);
        assertThat(log.state().epoch())
                .as("by another server that noticed, too")
                .isEqualTo(next);
    }

    /** Where a hosted PostgreSQL keeps its control data to itself. */
    @Test
    void anOwnerWithoutMoreRightsCanTellWhereItIs() throws Exception {
        try (Connection connection = begun()) {
            execute(connection, "set local role pg_monitor");
            try (Statement statement = connection.createStatement();
                    var row = statement.executeQuery("select log_origin()")) {
                row.next();
                assertThat(row.getString(1)).matches("\\d+ \\d+ [0-9A-F]{8}");
            }
        }
    }

    @Test
    void aWatchedTableIsNotTruncated() {
        assertThatThrownBy(() -> jdbc.sql("truncate caseloads").update()).hasMessageContaining("is watched");
    }

    /** Neither needs a right on the log, nor can put tables of its own in its place. */
    @Test
    void whoMayWriteTheRowIsCaptured() throws Exception {
        StudentId student = clinic.student();
        String role = "writer_" + student.toString().replace("-", "");
        execute("create role " + role, "grant insert on caseloads to " + role);
        try (Connection connection = begun()) {
            execute(
                    connection,
                    "set role " + role,
                    "create temp table row_changes (id bigint)",
                    "insert into caseloads (staff_id, student_id) values ('%s', '%s')".formatted(staff, student));
            connection.commit();
        } finally {
            execute("revoke all on caseloads from " + role, "drop role " + role);
        }
        log.number();
        assertThat(studentsOf(log.after(0, 10))).containsExactly(student);
    }

    private ChangeRetention retention(Duration kept) {
        FeedMetrics metrics = new FeedMetrics(new SimpleMeterRegistry(), Clock.systemUTC());
        return new ChangeRetention(
                jdbc, transaction, metrics, new FeedSettings(Duration.ofMillis(20), kept, Duration.ofMinutes(10)));
    }

    private void give(StudentId student) {
        jdbc.sql(insertOf(student)).update();
    }

    private String insertOf(StudentId student) {
        return """
                insert into students (id, clinic_id, name_latin) values ('%1$s', '%2$s', 'Child');
                insert into caseloads (staff_id, student_id) values ('%3$s', '%1$s')""".formatted(student, clinic.id(), staff);
    }

    private Connection begun() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection()) {
            execute(connection, statements);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static List<StudentId> studentsOf(Page page) {
        return page.changes().stream()
                .map(change -> StudentId.of(change.decisive().get("student_id").asString()))
                .toList();
    }
}
