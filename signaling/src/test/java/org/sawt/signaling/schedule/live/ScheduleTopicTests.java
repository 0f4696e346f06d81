package org.sawt.signaling.schedule.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.WaitingChanged;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.AppointmentState;
import org.sawt.signaling.schedule.Change;
import org.sawt.signaling.schedule.Plan;
import org.sawt.signaling.schedule.ScheduleScenario;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;

@ExtendWith(OutputCaptureExtension.class)
class ScheduleTopicTests extends ScheduleScenario {

    @Autowired
    private ScheduleTopic topic;

    @Autowired
    private ApplicationEventPublisher events;

    private final List<WatchingClient> clients = new ArrayList<>();

    @AfterEach
    void leave() {
        clients.forEach(WatchingClient::leave);
    }

    @Test
    void whatIsPlannedMovedCancelledStartedAndEndedIsPushed() {
        WatchingClient watching = watch(therapist);

        Appointment planned = plan("13:05", 45);
        watching.expect(planned.id(), AppointmentState.SCHEDULED);
        bookings.change(therapist, planned.id(), new Change(planned.version(), null, LocalTime.of(13, 6), null, null));
        watching.expect(planned.id(), "time", "13:06");
        SessionId session = starts.start(therapist, planned.id());
        watching.expect(planned.id(), AppointmentState.IN_PROGRESS);
        sessions.end(session, EndReason.ENDED_BY_STAFF);
        watching.expect(planned.id(), AppointmentState.SCHEDULED);
        bookings.cancel(therapist, planned.id());
        watching.expect(planned.id(), AppointmentState.CANCELLED);
    }

    @Test
    void whoWaitsIsShownLiveAndGoneWhenTheRoomIsEmpty() {
        Appointment planned = plan("13:05", 45);
        WatchingClient watching = watch(therapist);
        SessionId session = SessionId.next();

        events.publishEvent(new WaitingChanged(session, planned.id(), clinic.id(), 2, 1, NOW));
        watching.expect(planned.id(), "waiting", "2");
        watching.expect(planned.id(), "joined", "1");
        watching.expect(planned.id(), "waiting_since", "2026-11-23T10:00:00Z");
        events.publishEvent(new WaitingChanged(session, planned.id(), clinic.id(), 0, 0, null));
        watching.expect(planned.id(), "waiting", "0");
        watching.expect(planned.id(), "waiting_since", "");
    }

    @Test
    void everyoneIsToldOnlyOfWhatTheyMaySeeAndMayDo() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        WatchingClient own = watch(therapist);
        WatchingClient supervisor = watch(clinic.staff(StaffRole.SUPERVISOR));
        WatchingClient administrator = watch(clinic.staff(StaffRole.ADMINISTRATOR));
        WatchingClient stranger = watch(colleague);
        WatchingClient otherClinic = watch(new TestClinic(jdbc).staff(StaffRole.SUPERVISOR));

        Appointment planned = plan("13:05", 45);

        own.expect(planned.id(), "may/start", "true");
        supervisor.expect(planned.id(), "may/start", "true");
        administrator.expect(planned.id(), "may/start", "false");
        administrator.expect(planned.id(), "may/change", "true");
        // One change is sent to everybody before the next: what comes later proves that nothing came before.
        StudentId shared = clinic.student(therapist, colleague);
        Appointment second = bookings.plan(therapist, new Plan(shared, null, null, TODAY, LocalTime.of(18, 0), 30));
        stranger.expect(second.id(), "may/change", "false");
        assertThat(stranger.heardOf(planned.id())).isFalse();
        assertThat(otherClinic.heardNothing()).isTrue();
    }

    @Test
    void aStudentTakenFromTheCaseloadIsNotPushedAnyMore() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        student = clinic.student(therapist, colleague);
        WatchingClient watching = watch(colleague);
        Appointment planned = plan("15:00", 45);
        watching.expect(planned.id(), AppointmentState.SCHEDULED);

        jdbc.sql("delete from caseloads where staff_id = :staff")
                .param("staff", colleague.id().value())
                .update();
        WatchingClient own = watch(therapist);
        bookings.cancel(therapist, planned.id());

        own.expect(planned.id(), AppointmentState.CANCELLED);
        assertThat(watching.last(planned.id()).required("state").asString()).isEqualTo("scheduled");
    }

    @Test
    void whatHappensWhileTheDatabaseIsAwayIsPushedWhenItIsBack(CapturedOutput log) {
        Appointment planned = plan("13:05", 45);
        WatchingClient watching = watch(therapist);

        jdbc.sql("alter table appointments rename to appointments_away").update();
        try {
            events.publishEvent(new WaitingChanged(SessionId.next(), planned.id(), clinic.id(), 1, 0, NOW));
            await().until(() -> log.getAll().contains("appointment " + planned.id() + " is pushed again shortly"));
        } finally {
            jdbc.sql("alter table appointments_away rename to appointments").update();
        }

        watching.expect(planned.id(), "waiting", "1");
    }

    @Test
    void onlyStaffOfTheClinicMayWatchAndNobodyMayPush() {
        Caller.Guest parent = links.exchange(tokenOf(plan("13:05", 45))).guest();

        assertThat(WatchingClient.join(topic, parent, clinic.id().toString()).refusal())
                .isEqualTo(RefusalCode.FORBIDDEN);
        assertThat(WatchingClient.join(topic, therapist, ClinicId.next().toString())
                        .refusal())
                .isEqualTo(RefusalCode.UNKNOWN_TOPIC);
        assertThat(WatchingClient.join(topic, therapist, "*").refusal()).isEqualTo(RefusalCode.UNKNOWN_TOPIC);
        assertThat(watch(therapist).push("anything")).isEqualTo(RefusalCode.UNKNOWN_EVENT);
    }

    private WatchingClient watch(Caller.Staff staff) {
        WatchingClient client = WatchingClient.join(topic, staff, staff.clinic().toString());
        clients.add(client);
        return client;
    }
}
