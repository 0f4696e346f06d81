package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.FamilyRights;
import org.sawt.signaling.schedule.Invitations;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What a family is shown, and what it is not. */
class ReleasedProgressTests extends RecordScenario {

    @Autowired
    private ReleasedReports released;

    @Autowired
    private RecordReleases releases;

    @Autowired
    private FamilyRights rights;

    private Goal goal;
    private Appointment worked;
    private Caller.Guest parent;

    @BeforeEach
    void thereWasWork() {
        goal = active(words());
        worked = plan("13:05", 45);
        parent = comeBy(linkOf(worked));
        SessionId session = starts.start(therapist, worked.id());
        trials.record(
                therapist, session, List.of(correct(goal), correct(goal), scored(goal, TrialResult.INCORRECT, null)));
        new JournalOf(jdbc, session)
                .present("therapist", clinicTime("13:05"), clinicTime("13:50"))
                .present("guardian", clinicTime("13:05"), clinicTime("13:50"));
        clock.set(clinicTime("13:50"));
        sessions.end(session, EndReason.ENDED_BY_STAFF);
        rights.letView(therapist, student, guardian, true);
    }

    @Test
    void aParentSeesNothingBeforeItIsReleasedAndTheSessionAfterwards() {
        show(ReleasedView.AFTER_SIGNING);
        trials.recordOutside(therapist, student, List.of(correct(goal)));
        sign();
        assertThat(seen().goals()).isEmpty();
        assertThat(seen().appointments()).isEmpty();

        releases.release(therapist, worked.id());

        ReleasedProgress seen = seen();
        assertThat(seen.student().ar()).isEqualTo("طفل");
        assertThat(seen.goals()).hasSize(1);
        assertThat(seen.goals().getFirst().points()).hasSize(1);
        Outcome outcome = seen.goals().getFirst().points().getFirst().outcome();
        assertThat(outcome.n()).isEqualTo(3);
        assertThat(outcome.value()).isEqualTo(new BigDecimal("66.7"));
        assertThat(seen.minutes()).isEqualTo(45);
        assertThat(read(worked.id()).releasedAt()).isEqualTo(clock.instant());
        assertThat(clinic.audit()).contains("record_released done released", "record_read done family_request");
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnceAndMayBeReleasedAgain() {
        show(ReleasedView.AFTER_SIGNING);
        sign();
        releases.release(therapist, worked.id());
        releases.release(therapist, worked.id());
        assertThat(seen().appointments()).hasSize(1);

        releases.withdraw(clinic.staff(StaffRole.SUPERVISOR), worked.id());
        assertThat(seen().appointments()).isEmpty();
        assertThat(seen().goals()).isEmpty();
        assertThat(read(worked.id()).releasedAt()).isNull();

        releases.release(therapist, worked.id());
        assertThat(seen().appointments()).hasSize(1);
        assertThat(clinic.audit().stream().filter(one -> one.startsWith("record_released")))
                .containsExactly(
                        "record_released done released",
                        "record_released done withdrawn",
                        "record_released done released");
    }

    @Test
    void aClinicThatShowsRecordsLiveShowsWorkAtOnceAndMinutesOnceTheyAreSigned() {
        show(ReleasedView.LIVE);
        goals.add(therapist, student, words());

        assertThat(seen().goals()).hasSize(1);
        assertThat(seen().goals().getFirst().points()).hasSize(1);
        records.confirm(therapist, worked.id(), null, new Confirmation(AttendanceCode.PRESENT, 45, null));
        assertThat(seen().appointments()).isEmpty();
        records.sign(therapist, worked.id(), 0);
        assertThat(seen().minutes()).isEqualTo(45);
        trials.recordOutside(therapist, student, List.of(correct(goal)));
        assertThat(seen().goals().getFirst().points()).hasSize(2);

        releases.withdraw(therapist, worked.id());
        assertThat(seen().appointments()).isEmpty();
        assertThat(seen().goals().getFirst().points()).hasSize(1);
    }

    @Test
    void nothingIsShownWhereTheClinicShowsNothing() {
        sign();
        releases.release(therapist, worked.id());

        assertRefused(RefusalCode.NOT_FOUND, this::seen);
        assertThat(clinic.audit()).contains("record_read refused not_found");
    }

    @Test
    void ofTwoParentsTheOneWhoMaySeesIt() {
        show(ReleasedView.LIVE);
        GuardianId other = clinic.guardian(student, true);
        Appointment next = plan("14:00", 45);
        Caller.Guest mayNot = invitations.of(therapist, next.id()).stream()
                .filter(link -> other.equals(link.invitation().guardian()))
                .map(this::comeBy)
                .findFirst()
                .orElseThrow();

        assertRefused(RefusalCode.NOT_FOUND, () -> seenBy(mayNot));
        rights.letView(therapist, student, other, true);
        assertThat(seenBy(mayNot).goals()).hasSize(1);
        rights.letView(clinic.staff(StaffRole.ADMINISTRATOR), student, other, false);
        assertRefused(RefusalCode.NOT_FOUND, () -> seenBy(mayNot));
        assertThat(seen().goals()).hasSize(1);
        assertThat(clinic.audit())
                .contains("student_changed done may_view_records", "student_changed done may_not_view_records");
    }

    @Test
    void aParentOfTwoSeesByEachLinkItsChildAlone() {
        show(ReleasedView.LIVE);
        student = clinic.student(therapist);
        jdbc.sql("insert into student_guardians (student_id, guardian_id) values (:student, :guardian)")
                .param("student", student.value())
                .param("guardian", guardian.value())
                .update();
        Caller.Guest ofTheSibling = comeBy(linkOf(plan("14:00", 45)));

        assertRefused(RefusalCode.NOT_FOUND, () -> seenBy(ofTheSibling));
        rights.letView(therapist, student, guardian, true);
        assertThat(seenBy(ofTheSibling).goals()).isEmpty();
        assertThat(seen().goals()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"STUDENT", "INTERPRETER", "OBSERVER"})
    void whoIsNoGuardianSeesNothing(GuestRole role) {
        show(ReleasedView.LIVE);
        Caller.Guest guest = comeBy(invitations.inviteGuest(
                therapist, plan("14:00", 45).id(), role, new PersonName("Somebody", null), Language.EN));

        assertRefused(RefusalCode.NOT_FOUND, () -> seenBy(guest));
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> released.of(therapist, therapist.id().value(), null, null));
    }

    @Test
    void aRevokedLinkShowsNothingAnyMore() {
        show(ReleasedView.LIVE);
        assertThat(seen().goals()).hasSize(1);

        invitations.revoke(therapist, parent.invitation());

        assertRefused(RefusalCode.NOT_FOUND, this::seen);
    }

    @Test
    void onlyWhatIsSignedIsReleasedAndOnlyByWhoMaySignIt() {
        assertRefused(RefusalCode.CONFLICT, () -> releases.release(therapist, worked.id()));
        records.confirm(therapist, worked.id(), null, new Confirmation(AttendanceCode.PRESENT, 45, null));
        assertRefused(RefusalCode.CONFLICT, () -> releases.release(therapist, worked.id()));
        assertRefused(RefusalCode.CONFLICT, () -> releases.withdraw(therapist, worked.id()));
        records.sign(therapist, worked.id(), 0);

        assertRefused(
                RefusalCode.FORBIDDEN, () -> releases.release(clinic.staff(StaffRole.ADMINISTRATOR), worked.id()));
        assertRefused(RefusalCode.NOT_FOUND, () -> releases.release(colleague(), worked.id()));
        assertThat(clinic.audit()).contains("record_released refused forbidden", "record_released refused not_found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update record_releases set released = true",
                "delete from record_releases",
                "truncate record_releases"
            })
    void theDatabaseItselfKeepsWhatWasReleased(String attempt) {
        sign();
        releases.release(therapist, worked.id());

        assertThatThrownBy(() -> jdbc.sql(attempt).update()).isInstanceOf(DataAccessException.class);
    }

    private void sign() {
        records.confirm(therapist, worked.id(), null, new Confirmation(AttendanceCode.PRESENT, 45, null));
        records.sign(therapist, worked.id(), 0);
    }

    private void show(ReleasedView view) {
        jdbc.sql("update clinics set released_view = :view where id = :id")
                .param("view", view.wire())
                .param("id", clinic.id().value())
                .update();
    }

    private Caller.Guest comeBy(Invitations.Link link) {
        return links.exchange(Objects.requireNonNull(link.token())).guest();
    }

    private ReleasedProgress seen() {
        return seenBy(parent);
    }

    private ReleasedProgress seenBy(Caller.Guest guest) {
        return released.of(guest, guest.invitation().value(), null, null);
    }
}
