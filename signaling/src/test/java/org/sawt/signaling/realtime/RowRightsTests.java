package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.feed.FeedScenario;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.accounts.StaffAdministration;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who sees which rows, by what comes over the wire. A row that somebody may see is written last: what was not there before
 * it will not come.
 */
class RowRightsTests extends FeedScenario {

    @Autowired
    private StaffAdministration administration;

    @Test
    void aTherapistGetsNoByteOfAnotherCaseloadOrClinic() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        StudentId theirs = clinic.student(colleague);
        TestClinic elsewhere = new TestClinic(jdbc);
        Caller.Staff stranger = elsewhere.staff(StaffRole.THERAPIST);
        StudentId foreign = elsewhere.student(stranger);
        PhoenixTopic topic = watch(therapist, wanting(change("*", "*", ""), change("DELETE", "therapy_sessions", "")));

        for (UUID session : List.of(session(colleague, theirs), session(stranger, foreign))) {
            setEpoch(session, 2);
            jdbc.sql("delete from therapy_sessions where id = ?").param(session).update();
        }
        session(therapist, student);

        assertThat(next(topic).at("/record/student_id").asString()).isEqualTo(student.toString());
        assertThat(next(topic).at("/record/student_id").asString()).isEqualTo(student.toString());
        assertThat(topic.received("postgres_changes")).isEmpty();
    }

    @Test
    void supervisorsAndAdministratorsGetTheirClinicAlone() {
        TestClinic elsewhere = new TestClinic(jdbc);
        Caller.Staff stranger = elsewhere.staff(StaffRole.THERAPIST);
        PhoenixTopic supervisor = watch(clinic.staff(StaffRole.SUPERVISOR), "therapy_sessions", "");
        PhoenixTopic administrator = watch(clinic.staff(StaffRole.ADMINISTRATOR), "therapy_sessions", "");

        session(stranger, elsewhere.student(stranger));
        UUID session = session(therapist, student);

        assertThat(next(supervisor).at("/record/id").asString()).isEqualTo(session.toString());
        assertThat(next(administrator).at("/record/id").asString()).isEqualTo(session.toString());
    }

    @Test
    void everythingThatAnAdministratorHearsOfLeavesRecordsOut() {
        PhoenixTopic administrator = watch(clinic.staff(StaffRole.ADMINISTRATOR), "*", "");
        PhoenixTopic own = watch(therapist, wanting(change("*", "goals", ""), change("*", "trials", "")));

        UUID goal = goal(student);
        UUID trial = trial(student, goal, 1);
        session(therapist, student);

        assertThat(next(own).at("/record/id").asString()).isEqualTo(goal.toString());
        assertThat(next(own).at("/record/id").asString()).isEqualTo(trial.toString());
        assertThat(next(administrator).get("table").asString()).isEqualTo("appointments");
    }

    @Test
    void anAdministratorHearsOfAttendanceAndMinutesNotOfTheReason() {
        PhoenixTopic administrator = watch(clinic.staff(StaffRole.ADMINISTRATOR), "progress_records", "");
        PhoenixTopic own = watch(therapist, "progress_records", ofStudent(student));

        record(session(therapist, student));

        var seen = next(administrator);
        assertThat(seen.at("/record/minutes").asInt()).isEqualTo(20);
        assertThat(seen.at("/record").has("reason")).isFalse();
        assertThat(seen.get("columns").findValuesAsString("name"))
                .contains("minutes")
                .doesNotContain("reason");
        assertThat(next(own).at("/record/reason").asString()).isEqualTo("asked to stop");
    }

    @Test
    void whatIsHiddenCanNeitherBeFilteredNorSelected() {
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);

        join(administrator, wanting(change("*", "progress_records", "reason=like.*stop*")))
                .expectError("invalid_filter");
        join(administrator, wanting(Map.of("table", "progress_records", "select", List.of("minutes", "reason"))))
                .expectError("invalid_filter");
    }

    /** Of the session's appointment. */
    private void record(UUID session) {
        jdbc.sql("""
                insert into progress_records
                    (appointment_id, clinic_id, student_id, state, attendance_proposed, minutes_proposed, evidence, attendance,
                     minutes, reason, written_by, written_at)
                select appointment_id, clinic_id, student_id, 'draft', 'present', 25, '[]', 'present', 20, 'asked to stop',
                       therapist_id, now()
                from therapy_sessions where id = ?""").param(session).update();
    }

    @Test
    void anOldRowOfAnotherStudentStaysUnseen() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        StudentId theirs = clinic.student(colleague);
        UUID session = session(colleague, theirs);
        PhoenixTopic mine = watch(therapist, "therapy_sessions", "");
        PhoenixTopic colleagues = watch(colleague, "therapy_sessions", "");

        jdbc.sql("update therapy_sessions set student_id = ? where id = ?")
                .params(student.value(), session)
                .update();
        setEpoch(session(colleague, theirs), 2);

        var moved = next(mine);
        assertThat(moved.at("/record/student_id").asString()).isEqualTo(student.toString());
        assertThat(moved.get("old_record").isEmpty()).isTrue();
        assertThat(next(colleagues).at("/type").asString())
                .as("the next that is theirs")
                .isEqualTo("INSERT");
    }

    @Test
    void afterARevocationIsAnsweredNothingMoreComes() {
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);
        PhoenixTopic revoked = watch(therapist, "therapy_sessions", "");
        PhoenixTopic witness = watch(administrator, "therapy_sessions", "");
        UUID before = session(therapist, student);
        next(witness);
        next(revoked);

        administration.assign(administrator, therapist.id(), List.of());
        setEpoch(before, 2);

        next(witness);
        revoked.expectClosed("revoked");
        assertThat(revoked.received("postgres_changes")).isEmpty();
    }

    @Test
    void whoComesBackGetsNothingOfAStudentWhoWasTakenAway() {
        PhoenixClient client = connect();
        PhoenixTopic topic = join(client, therapist, wanting(change("*", "therapy_sessions", "")))
                .expectOk();
        long seen = topic.expect("system").get("position").asLong();
        client.drop();
        StudentId other = clinic.student(therapist);
        session(therapist, student);
        jdbc.sql("delete from caseloads where student_id = ?")
                .param(student.value())
                .update();
        session(therapist, other);

        PhoenixTopic back = join(
                        therapist,
                        Map.of(
                                "since",
                                seen,
                                "config",
                                Map.of("postgres_changes", List.of(change("*", "therapy_sessions", "")))))
                .expectOk();
        assertThat(next(back).at("/record/student_id").asString()).isEqualTo(other.toString());
        back.expect("system");
        assertThat(back.received("postgres_changes")).isEmpty();
    }

    /** By whatever program, and in the order of commits. */
    @Test
    void aCaseloadThatChangesMeanwhileIsFollowed() {
        StudentId given = clinic.student();
        StudentId kept = clinic.student(therapist);
        PhoenixTopic topic = watch(therapist, "therapy_sessions", "");

        session(therapist, given);
        jdbc.sql("insert into caseloads (staff_id, student_id) values (?, ?)")
                .params(therapist.id().value(), given.value())
                .update();
        UUID after = session(therapist, given);
        assertThat(next(topic).at("/record/id").asString()).isEqualTo(after.toString());

        jdbc.sql("delete from caseloads where student_id = ?")
                .param(given.value())
                .update();
        setEpoch(after, 2);
        UUID other = session(therapist, kept);
        assertThat(next(topic).at("/record/id").asString()).isEqualTo(other.toString());
    }
}
