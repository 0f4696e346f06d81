package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AuditTests {

    private final Audit audit;
    private final TestStaff staff;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    AuditTests(
            @Autowired Audit audit,
            @Autowired TestStaff staff,
            @Autowired JdbcClient database,
            @Autowired PlatformTransactionManager transactions) {
        this.audit = audit;
        this.staff = staff;
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void anEntrySaysWhoDidWhatToWhat() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        UUID object = UUID.randomUUID();
        StudentId student = StudentId.next();

        audit.record(Audit.Entry.done(Audit.Action.RECORD_READ, therapist.caller(), object, student));

        assertThat(database.sql("select * from audit_entries where object_id = :object")
                        .param("object", object)
                        .query()
                        .singleRow())
                .containsEntry("action", "record_read")
                .containsEntry("outcome", "done")
                .containsEntry("actor_kind", "staff")
                .containsEntry("actor_id", therapist.id().value())
                .containsEntry("actor_role", "therapist")
                .containsEntry("clinic_id", therapist.clinic().value())
                .containsEntry("student_id", student.value())
                .containsEntry("detail", null);
    }

    @Test
    void entriesOfOneMomentReadInTheOrderOfWriting() {
        Caller.Staff actor = staff.add(StaffRole.THERAPIST).caller();
        List<UUID> objects = Stream.generate(UUID::randomUUID).limit(100).toList();

        transaction.executeWithoutResult(_ -> objects.forEach(
                object -> audit.record(Audit.Entry.done(Audit.Action.RECORD_READ, actor, object, null))));

        assertThat(database.sql("select object_id from audit_entries where actor_id = :actor order by id")
                        .param("actor", actor.id().value())
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list())
                .isEqualTo(objects);
    }

    @Test
    void anActThatIsRolledBackLeavesNoEntry() {
        UUID object = UUID.randomUUID();

        transaction.executeWithoutResult(status -> {
            audit.record(Audit.Entry.done(
                    Audit.Action.LINK_ISSUED, staff.add(StaffRole.THERAPIST).caller(), object, null));
            status.setRollbackOnly();
        });

        assertThat(entriesOf(object)).isZero();
    }

    @Test
    void aRefusalIsOnRecordAlthoughItRollsBack() {
        UUID object = UUID.randomUUID();

        transaction.executeWithoutResult(status -> {
            audit.record(Audit.Entry.refused(Audit.Action.JOIN_REFUSED, null, object, "forbidden"));
            status.setRollbackOnly();
        });

        assertThat(entriesOf(object)).isEqualTo(1);
    }

    @Test
    void whatStrangersAreRefusedOverAndOverIsNotAllWrittenDown() {
        UUID object = UUID.randomUUID();

        for (int time = 0; time < 200; time++) {
            audit.record(Audit.Entry.refused(Audit.Action.ORIGIN_REFUSED, null, object, "forbidden"));
        }

        assertThat(entriesOf(object)).isBetween(1L, 120L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entries set detail = 'nothing'",
                "delete from audit_entries",
                "truncate audit_entries"
            })
    void theDatabaseItselfRefusesToChangeTheRecord(String change) {
        audit.record(Audit.Entry.refused(Audit.Action.JOIN_REFUSED, null, UUID.randomUUID(), "forbidden"));

        assertThatThrownBy(() -> database.sql(change).update()).hasMessageContaining("append-only");
    }

    private long entriesOf(UUID object) {
        return database.sql("select count(*) from audit_entries where object_id = :object")
                .param("object", object)
                .query(Long.class)
                .single();
    }
}
