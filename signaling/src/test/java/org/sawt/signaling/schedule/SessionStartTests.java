package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.springframework.beans.factory.annotation.Autowired;

class SessionStartTests extends ScheduleScenario {

    @Autowired
    private PeopleInRooms rooms;

    @Test
    void startingOpensTheSessionAndTheAppointmentIsInProgress() {
        Appointment planned = plan("13:05", 45);

        SessionId session = starts.start(therapist, planned.id());

        Appointment running = appointments.read(therapist, planned.id());
        assertThat(running.state()).isEqualTo(AppointmentState.IN_PROGRESS);
        assertThat(Objects.requireNonNull(running.meeting()).session()).isEqualTo(session);
        assertThat(running.isOpen()).isTrue();
        assertThat(sessions.find(session).orElseThrow().state()).isEqualTo(Sessions.State.OPEN);
    }

    @Test
    void startingAgainWhileItRunsIsTheSameSessionForTherapistAndSupervisor() {
        Appointment planned = plan("13:05", 45);
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);

        SessionId session = starts.start(therapist, planned.id());

        assertThat(starts.start(therapist, planned.id())).isEqualTo(session);
        assertThat(starts.start(supervisor, planned.id())).isEqualTo(session);
    }

    @Test
    void itOpensTheLobbyInWhichTheFamilyWaits() {
        Appointment planned = plan("13:05", 45);
        links.exchange(tokenOf(planned));
        SessionId lobby = sessionOf(planned);

        assertThat(starts.start(therapist, planned.id())).isEqualTo(lobby);
    }

    @Test
    void startingDaysAheadOrAfterTheWindowIsRefused() {
        Appointment planned = plan("15:00", 45);

        clock.set(clinicTime("15:00").minus(Duration.ofHours(13)));
        assertRefused(RefusalCode.TOO_EARLY, () -> starts.start(therapist, planned.id()));
        clock.set(clinicTime("15:45").plus(Duration.ofMinutes(30)));
        assertRefused(RefusalCode.TOO_LATE, () -> starts.start(therapist, planned.id()));
    }

    @Test
    void endedBeforeAnybodyCameItIsScheduledAgain() {
        Appointment planned = plan("13:05", 45);
        SessionId session = starts.start(therapist, planned.id());

        sessions.end(session, EndReason.ENDED_BY_STAFF);

        assertThat(appointments.read(therapist, planned.id()).state()).isEqualTo(AppointmentState.SCHEDULED);
    }

    @Test
    void endedAfterTheFamilyWasInTheRoomItIsCompletedAlsoWhenItIsStartedAgain() {
        Appointment planned = plan("13:05", 45);
        SessionId first = starts.start(therapist, planned.id());
        rooms.enter(links.exchange(tokenOf(planned)).guest(), first);

        sessions.end(first, EndReason.ENDED_BY_STAFF);
        assertThat(appointments.read(therapist, planned.id()).state()).isEqualTo(AppointmentState.COMPLETED);

        SessionId second = starts.start(therapist, planned.id());
        assertThat(second).isNotEqualTo(first);
        assertThat(appointments.read(therapist, planned.id()).state()).isEqualTo(AppointmentState.IN_PROGRESS);
        sessions.end(second, EndReason.IDLE);
        assertThat(appointments.read(therapist, planned.id()).state()).isEqualTo(AppointmentState.COMPLETED);
    }

    @Test
    void aSupervisorAloneWithTheTherapistIsNoAppointmentThatTookPlace() {
        Appointment planned = plan("13:05", 45);
        SessionId session = starts.start(therapist, planned.id());
        rooms.enter(clinic.staff(StaffRole.SUPERVISOR), session);

        sessions.end(session, EndReason.ENDED_BY_STAFF);

        assertThat(appointments.read(therapist, planned.id()).state()).isEqualTo(AppointmentState.SCHEDULED);
    }

    @Test
    void cancellingARunningAppointmentEndsItsSessionAsCancelled() {
        Appointment planned = plan("13:05", 45);
        SessionId session = starts.start(therapist, planned.id());
        rooms.enter(links.exchange(tokenOf(planned)).guest(), session);

        Appointment cancelled = bookings.cancel(therapist, planned.id());

        assertThat(cancelled.state()).isEqualTo(AppointmentState.CANCELLED);
        assertThat(sessions.find(session).orElseThrow().state()).isEqualTo(Sessions.State.ENDED);
        assertRefused(RefusalCode.CANCELLED, () -> starts.start(therapist, planned.id()));
    }

    @Test
    void ofCancellingAndStartingAtOnceNothingRunsForACancelledAppointment() throws Exception {
        for (int round = 0; round < 5; round++) {
            Appointment planned = plan("13:05", 45);
            CyclicBarrier start = new CyclicBarrier(2);
            List<Callable<Boolean>> both = List.of(
                    () -> {
                        start.await();
                        RefusedException refused = refusal(() -> starts.start(therapist, planned.id()));
                        return refused == null
                                || refused.refusal().code() == RefusalCode.CANCELLED
                                || refused.refusal().code() == RefusalCode.SESSION_ENDED;
                    },
                    () -> {
                        start.await();
                        bookings.cancel(therapist, planned.id());
                        return true;
                    });
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Boolean> one : threads.invokeAll(both)) {
                    assertThat(one.get()).isTrue();
                }
            }
            Appointment cancelled = appointments.read(therapist, planned.id());
            assertThat(cancelled.state()).isEqualTo(AppointmentState.CANCELLED);
            assertThat(cancelled.meeting() == null || cancelled.meeting().state() == Sessions.State.ENDED)
                    .isTrue();
        }
    }

    @Test
    void aMissedAppointmentCanStillBeStartedUnlessItsTimeWasGivenAway() {
        Appointment missed = plan("13:00", 30);
        clock.set(clinicTime("13:10"));
        bookings.markNoShow(therapist, missed.id());
        Appointment instead = plan("13:15", 30);

        RefusedException refused = refusal(() -> starts.start(therapist, missed.id()));
        assertThat(refused.refusal().code()).isEqualTo(RefusalCode.OVERLAPS);

        bookings.cancel(therapist, instead.id());
        starts.start(therapist, missed.id());
        assertThat(appointments.read(therapist, missed.id()).state()).isEqualTo(AppointmentState.IN_PROGRESS);
    }

    private SessionId sessionOf(Appointment planned) {
        return Objects.requireNonNull(appointments.read(therapist, planned.id()).meeting())
                .session();
    }
}
