package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.feed.FeedScenario;
import org.sawt.signaling.schedule.ProgressLinks;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.ProgressLinkId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What comes over the wire to a family whose clinic shows records live. A row that it may see is written last: what was not
 * there before it will not come.
 */
class FamilyRowsTests extends FeedScenario {

    @Autowired
    private ProgressLinks progressLinks;

    private GuardianId guardian;
    private UUID session;
    private UUID goal;
    private final List<WireCapture> captures = new ArrayList<>();

    @BeforeEach
    void theClinicShowsRecordsLive() {
        guardian = clinic.guardian(student, true);
        jdbc.sql("update student_guardians set may_view_records = true where guardian_id = ?")
                .param(guardian.value())
                .update();
        show("live");
        session = session(therapist, student);
        goal = goal(student);
    }

    @AfterEach
    void hangUp() {
        captures.forEach(WireCapture::close);
    }

    @Test
    void aParentGetsTheTrialsOfTheOwnChildAndNoByteOfAnotherNorOfAnythingElse() {
        StudentId other = clinic.student(therapist);
        UUID otherGoal = goal(other);
        UUID otherSession = session(therapist, other);
        for (Caller family : List.of(parent(GuestRole.GUARDIAN), relative())) {
            WireCapture wire = capture(family);

            UUID foreign = trial(other, otherGoal, otherSession);
            setEpoch(otherSession, 2);
            setEpoch(session, 2);
            jdbc.sql("update goals set version = version + 1 where id = ?")
                    .param(goal)
                    .update();
            UUID draft = goal(student);
            UUID own = trial(student, goal, session);

            wire.awaits(own.toString());
            for (Object secret : List.of(other, otherGoal, otherSession, foreign, draft)) {
                assertThat(wire.has(secret.toString())).as(secret.toString()).isFalse();
            }
            assertThat(wire.has("articulation")).isFalse();
            assertThat(wire.has("media_epoch")).isFalse();
            assertThat(clinic.audit()).contains("record_read done treatment");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update student_guardians set may_view_records = false where guardian_id = '%1$s'",
                "delete from student_guardians where guardian_id = '%1$s'",
                "update clinics set released_view = 'after_signing' where id = '%2$s'",
                "update clinics set released_view = 'off' where id = '%2$s'"
            })
    void onceTheRightIsTakenNothingMoreComes(String taking) {
        PhoenixTopic family = watch(parent(GuestRole.GUARDIAN), "trials", "");
        WireCapture wire = capture(parent(GuestRole.GUARDIAN));
        PhoenixTopic witness = watch(therapist, "trials", "");
        UUID before = trial(student, goal, session);
        assertThat(next(family).at("/record/id").asString()).isEqualTo(before.toString());
        next(witness);
        wire.awaits(before.toString());

        jdbc.sql(taking.formatted(guardian, clinic.id())).update();
        UUID after = trial(student, goal, session);

        next(witness);
        family.expectClosed("forbidden");
        wire.awaits("forbidden");
        assertThat(wire.has(after.toString())).isFalse();
        assertThat(family.received("postgres_changes")).isEmpty();
        join(parent(GuestRole.GUARDIAN), wanting(change("*", "trials", ""))).expectError("forbidden");
    }

    @Test
    void aRevokedLinkIsOutAtOnce() {
        Caller.Relative relative = relative();
        PhoenixTopic family = watch(relative, "trials", "");

        progressLinks.revoke(therapist, student, guardian);
        trial(student, goal, session);

        family.expectClosed("revoked");
        assertThat(family.received("postgres_changes")).isEmpty();
        join(relative, wanting(change("*", "trials", ""))).expectError("forbidden");
    }

    @Test
    void ofAWithdrawnSessionNothingComesNotEvenLate() {
        WireCapture wire = capture(relative());
        UUID shown = trial(student, goal, session);
        wire.awaits(shown.toString());

        withdraw();
        UUID late = trial(student, goal, session);
        UUID next = trial(student, goal, session(therapist, student));

        wire.awaits(next.toString());
        assertThat(wire.has(late.toString())).isFalse();
        PhoenixTopic again = join(
                        relative(),
                        Map.of("since", 0, "config", Map.of("postgres_changes", List.of(change("*", "trials", "")))))
                .expectOk();
        assertThat(next(again).at("/record/id").asString()).isEqualTo(next.toString());
    }

    @ParameterizedTest
    @EnumSource(names = {"STUDENT", "INTERPRETER", "OBSERVER"})
    void whoIsNoGuardianWatchesNothing(GuestRole role) {
        join(parent(role), wanting(change("*", "trials", ""))).expectError("forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"therapy_sessions", "session_events", "appointments", "goals", "caseloads", "clinics"})
    void aFamilyWatchesNoOtherTable(String table) {
        join(relative(), wanting(change("*", table, ""))).expectError("not_found");
    }

    private WireCapture capture(Caller caller) {
        WireCapture wire = new WireCapture(port, tokens.mint(caller).value());
        captures.add(wire);
        return wire.awaits("Subscribed to PostgreSQL");
    }

    private void show(String view) {
        jdbc.sql("update clinics set released_view = ? where id = ?")
                .params(view, clinic.id().value())
                .update();
    }

    private Caller.Guest parent(GuestRole role) {
        InvitationId invitation = InvitationId.next();
        UUID appointment = jdbc.sql("""
                        insert into invitations
                            (id, clinic_id, appointment_id, role, guardian_id, guest_name, language, token_hash)
                        select :id, s.clinic_id, :appointment, :role, :guardian, :name, 'en', decode(md5(:id::text), 'hex')
                        from therapy_sessions s where s.id = :session returning appointment_id""")
                .param("id", invitation.value())
                .param("appointment", appointmentOf(session(therapist, student)))
                .param("role", role.wire())
                .param("guardian", role == GuestRole.GUARDIAN ? guardian.value() : null, Types.OTHER)
                .param("name", role == GuestRole.GUARDIAN ? null : "Somebody")
                .param("session", session)
                .query(UUID.class)
                .single();
        return new Caller.Guest(invitation, new AppointmentId(appointment), clinic.id(), role);
    }

    private UUID appointmentOf(UUID one) {
        return jdbc.sql("select appointment_id from therapy_sessions where id = ?")
                .param(one)
                .query(UUID.class)
                .single();
    }

    private Caller.Relative relative() {
        progressLinks.show(therapist, student, guardian);
        UUID link = jdbc.sql("select id from progress_links where guardian_id = ? and revoked_at is null")
                .param(guardian.value())
                .query(UUID.class)
                .single();
        return new Caller.Relative(new ProgressLinkId(link), clinic.id());
    }

    private void withdraw() {
        UUID appointment = appointmentOf(session);
        jdbc.sql("""
                        insert into progress_records (appointment_id, clinic_id, student_id, state, attendance_proposed,
                            minutes_proposed, evidence, attendance, minutes, written_by, written_at, signed_by, signed_at)
                        values (:appointment, :clinic, :student, 'signed', 'present', 30, '[]', 'present', 30, :by, now(), :by,
                            now())""")
                .param("appointment", appointment)
                .param("clinic", clinic.id().value())
                .param("student", student.value())
                .param("by", therapist.id().value())
                .update();
        jdbc.sql("""
                        insert into record_releases (appointment_id, number, clinic_id, student_id, released, said_by, said_at)
                        values (:appointment, 1, :clinic, :student, false, :by, now())""")
                .param("appointment", appointment)
                .param("clinic", clinic.id().value())
                .param("student", student.value())
                .param("by", therapist.id().value())
                .update();
    }

    private UUID trial(StudentId of, UUID at, UUID in) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into trials (id, clinic_id, student_id, goal_id, session_id, seq, result, recorded_by, at)
                select :id, :clinic, :student, :goal, :session, coalesce(max(seq), 0) + 1, 'correct', :by, now()
                from trials where goal_id = :goal and session_id = :session""")
                .param("id", id)
                .param("clinic", clinic.id().value())
                .param("student", of.value())
                .param("goal", at)
                .param("session", in)
                .param("by", therapist.id().value())
                .update();
        return id;
    }
}
