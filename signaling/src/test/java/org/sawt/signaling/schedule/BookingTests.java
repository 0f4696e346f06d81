package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;

class BookingTests extends ScheduleScenario {

    @Test
    void aPlannedAppointmentIsScheduledAndInvitesEveryGuardianWhoMayJoin() {
        GuardianId second = clinic.guardian(student, true);
        clinic.guardian(student, false);

        Appointment planned = plan("15:00", 45);

        assertThat(planned.state()).isEqualTo(AppointmentState.SCHEDULED);
        assertThat(planned.slot().startsAt()).isEqualTo(clinicTime("15:00"));
        assertThat(planned.guardians()).extracting(Guardian::id).containsExactlyInAnyOrder(guardian, second);
        assertThat(invitations.of(therapist, planned.id())).hasSize(2).allMatch(link -> link.token() != null);
        assertThat(clinic.audit()).contains("appointment_changed done planned");
    }

    @Test
    void oneGuardianAloneCanBeInvited() {
        clinic.guardian(student, true);
        Plan plan = new Plan(student, guardian, null, TODAY, LocalTime.of(15, 0), 45);

        assertThat(bookings.plan(therapist, plan).guardians())
                .extracting(Guardian::id)
                .containsExactly(guardian);
    }

    @Test
    void aTherapistIsNotBookedTwiceAndTheReasonSaysWhatIsThere() {
        plan("15:00", 45);
        StudentId another = clinic.student(therapist);

        RefusedException refused =
                refusal(() -> bookings.plan(therapist, new Plan(another, null, null, TODAY, LocalTime.of(15, 44), 30)));

        assertThat(refused.refusal().code()).isEqualTo(RefusalCode.OVERLAPS);
        assertThat(refused.properties())
                .containsEntry("overlap", Map.of("of", "therapist", "starts_at", clinicTime("15:00"), "minutes", 45));
        assertThat(clinic.audit()).containsOnlyOnce("appointment_changed done planned");
    }

    @Test
    void aStudentIsNotBookedWithTwoTherapistsAtOneTime() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        StudentId shared = clinic.student(therapist, colleague);
        bookings.plan(colleague, new Plan(shared, null, null, TODAY, LocalTime.of(15, 0), 45));

        RefusedException refused =
                refusal(() -> bookings.plan(therapist, new Plan(shared, null, null, TODAY, LocalTime.of(14, 30), 31)));

        assertThat(refused.properties().get("overlap"))
                .isEqualTo(Map.of("of", "student", "starts_at", clinicTime("15:00"), "minutes", 45));
    }

    @Test
    void oneAppointmentMayFollowAnotherAtOnce() {
        plan("15:00", 45);

        assertThatCode(() -> plan("15:45", 30)).doesNotThrowAnyException();
        assertThatCode(() -> plan("14:30", 30)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"cancelled, false", "no_show, false", "completed, true", "in_progress, true"})
    void whatDidNotTakePlaceFreesItsTime(String state, boolean blocks) {
        Appointment there = plan("15:00", 45);
        jdbc.sql("update appointments set state = :state where id = :id")
                .param("state", state)
                .param("id", there.id().value())
                .update();

        RefusedException refused = refusal(() -> plan("15:00", 45));

        assertThat(refused == null ? null : refused.refusal().code()).isEqualTo(blocks ? RefusalCode.OVERLAPS : null);
    }

    @Test
    void ofManyBookingsForOneTimeAtOnceOneWins() throws Exception {
        int tries = 8;
        CyclicBarrier start = new CyclicBarrier(tries);
        List<Callable<Boolean>> attempts = IntStream.range(0, tries)
                .<Callable<Boolean>>mapToObj(offset -> () -> {
                    start.await();
                    RefusedException refused = refusal(() -> bookings.plan(therapist, at("15:00", 30 + offset)));
                    return refused == null || refused.refusal().code() != RefusalCode.OVERLAPS;
                })
                .toList();
        long won = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> attempt : threads.invokeAll(attempts)) {
                won += attempt.get() ? 1 : 0;
            }
        }

        assertThat(won).isEqualTo(1);
        assertThat(appointments.between(therapist, TODAY, TODAY, TestClinic.ZONE))
                .hasSize(1);
    }

    @Test
    void movingChangesTheTimeAndTheVersion() {
        Appointment planned = plan("15:00", 45);

        Appointment moved = bookings.change(
                therapist, planned.id(), new Change(planned.version(), TODAY.plusDays(1), null, 30, null));

        assertThat(moved.slot().startsAt()).isEqualTo(clinicTime("15:00").plus(Duration.ofDays(1)));
        assertThat(moved.slot().minutes()).isEqualTo(30);
        assertThat(moved.version()).isGreaterThan(planned.version());
    }

    @Test
    void movingIntoATakenTimeChangesNothing() {
        plan("15:00", 45);
        Appointment later = plan("17:00", 45);

        assertRefused(
                RefusalCode.OVERLAPS,
                () -> bookings.change(
                        therapist, later.id(), new Change(later.version(), null, LocalTime.of(15, 30), null, null)));
        assertThat(appointments.read(therapist, later.id())).isEqualTo(later);
    }

    @Test
    void anAppointmentMayBeMovedOverItsOwnOldTime() {
        Appointment planned = plan("15:00", 45);

        assertThatCode(() -> bookings.change(
                        therapist, planned.id(), new Change(planned.version(), null, LocalTime.of(15, 15), null, null)))
                .doesNotThrowAnyException();
    }

    @Test
    void whoChangesWhatSomebodyChangedBeforeIsToldSo() {
        Appointment planned = plan("15:00", 45);
        Change change = new Change(planned.version(), null, LocalTime.of(16, 0), null, null);
        bookings.change(therapist, planned.id(), change);

        assertRefused(RefusalCode.CONFLICT, () -> bookings.change(therapist, planned.id(), change));
    }

    @Test
    void cancellingTwiceIsOneCancelling() {
        Appointment planned = plan("15:00", 45);

        bookings.cancel(therapist, planned.id());
        Appointment cancelled = bookings.cancel(therapist, planned.id());

        assertThat(cancelled.state()).isEqualTo(AppointmentState.CANCELLED);
        assertThat(clinic.audit()).containsOnlyOnce("appointment_changed done cancelled");
    }

    @Test
    void nobodyIsMissedBeforeItStarted() {
        Appointment planned = plan("13:30", 45);
        RefusedException refused = refusal(() -> bookings.markNoShow(therapist, planned.id()));
        assertThat(refused.refusal().code()).isEqualTo(RefusalCode.TOO_EARLY);
        assertThat(refused.properties()).containsEntry("opens_at", clinicTime("13:30"));

        clock.set(clinicTime("13:40"));
        assertThat(bookings.markNoShow(therapist, planned.id()).state()).isEqualTo(AppointmentState.NO_SHOW);
        assertThat(bookings.markNoShow(therapist, planned.id()).state()).isEqualTo(AppointmentState.NO_SHOW);
    }

    @Test
    void whatIsHandedOverAndMovedTakesItsWaitingRoomAlong() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);
        student = clinic.student(therapist, colleague);
        clinic.guardian(student, true);
        Appointment planned = plan("13:05", 45);
        links.exchange(tokenOf(planned));
        SessionId lobby = Objects.requireNonNull(
                        appointments.read(therapist, planned.id()).meeting())
                .session();

        bookings.change(
                supervisor,
                planned.id(),
                new Change(
                        appointments.read(therapist, planned.id()).version(),
                        null,
                        LocalTime.of(17, 0),
                        null,
                        colleague.id()));

        assertThat(sessions.find(lobby).orElseThrow().plan().therapist()).isEqualTo(colleague.id());
        assertThat(jdbc.sql("select closes_at from therapy_sessions where id = :id")
                        .param("id", lobby.value())
                        .query((row, _) -> row.getTimestamp("closes_at").toInstant())
                        .single())
                .isEqualTo(clinicTime("18:15"));
    }
}
