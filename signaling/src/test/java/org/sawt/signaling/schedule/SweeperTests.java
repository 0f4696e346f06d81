package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.SessionId;
import org.springframework.beans.factory.annotation.Autowired;

class SweeperTests extends ScheduleScenario {

    @Autowired
    private ScheduleSweeper sweeper;

    @Test
    void aLobbyToWhichNoStaffCameEndsWithItsWindow() {
        Appointment planned = plan("13:05", 45);
        links.exchange(tokenOf(planned));
        SessionId lobby = meetingOf(planned).session();

        clock.set(clinicTime("14:19"));
        sweeper.sweep();
        assertThat(sessions.find(lobby).orElseThrow().state()).isEqualTo(Sessions.State.LOBBY);

        clock.set(clinicTime("14:20"));
        sweeper.sweep();
        assertThat(sessions.find(lobby).orElseThrow().state()).isEqualTo(Sessions.State.ENDED);
        assertThat(appointments.read(therapist, planned.id()).state()).isEqualTo(AppointmentState.SCHEDULED);
    }

    @Test
    void aSessionThatRunsOnIsLeftAloneForHoursButNotForEver() {
        Appointment planned = plan("13:05", 45);
        SessionId session = starts.start(therapist, planned.id());

        clock.set(clinicTime("20:00"));
        sweeper.sweep();
        assertThat(sessions.find(session).orElseThrow().state()).isEqualTo(Sessions.State.OPEN);

        clock.set(clinicTime("20:20"));
        sweeper.sweep();
        assertThat(sessions.find(session).orElseThrow().state()).isEqualTo(Sessions.State.ENDED);
        assertThat(appointments.read(therapist, planned.id()).state()).isEqualTo(AppointmentState.SCHEDULED);
    }

    @Test
    void anAppointmentInProgressWhoseSessionIsGoneIsSettled() {
        Appointment planned = plan("13:05", 45);
        SessionId session = starts.start(therapist, planned.id());
        sessions.end(session, EndReason.ENDED_BY_STAFF);
        jdbc.sql(
                        "update appointments set state = 'in_progress', session_state = 'open', guest_joined_at = now() where id = :id")
                .param("id", planned.id().value())
                .update();

        clock.set(clinicTime("14:20"));
        sweeper.sweep();

        assertThat(appointments.read(therapist, planned.id()).state()).isEqualTo(AppointmentState.COMPLETED);
        assertThat(meetingOf(planned).state()).isEqualTo(Sessions.State.ENDED);
    }

    @Test
    void aSessionThatSlippedThroughACancellationIsEnded() {
        Appointment planned = plan("13:05", 45);
        links.exchange(tokenOf(planned));
        jdbc.sql("update appointments set state = 'cancelled' where id = :id")
                .param("id", planned.id().value())
                .update();

        sweeper.sweep();

        assertThat(sessions.find(meetingOf(planned).session()).orElseThrow().state())
                .isEqualTo(Sessions.State.ENDED);
    }

    @Test
    void cookiesThatRanOutAreForgotten() {
        Caller.Guest parent = links.exchange(tokenOf(plan("13:05", 45))).guest();

        clock.advance(Duration.ofDays(2));
        sweeper.sweep();

        assertThat(jdbc.sql("select count(*) from guest_accesses where invitation_id = :invitation")
                        .param("invitation", parent.invitation().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private Meeting meetingOf(Appointment appointment) {
        return Objects.requireNonNull(
                appointments.read(therapist, appointment.id()).meeting());
    }
}
