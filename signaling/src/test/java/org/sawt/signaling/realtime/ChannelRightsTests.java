package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.LeaveReason;
import org.sawt.signaling.rooms.SessionFact;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.accounts.StaffAdministration;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.SessionId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may do what on which channel, and that it ends with the right. */
class ChannelRightsTests extends RealtimeScenario {

    @Autowired
    private ChannelRights rights;

    @Autowired
    private StaffAdministration administration;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void aStudentsChannelIsForWhoMaySeeTheStudent() {
        String name = "iep_" + student;

        assertThat(of(therapist, name)).isEqualTo(Rights.ALL);
        assertThat(of(clinic.staff(StaffRole.SUPERVISOR), name)).isEqualTo(Rights.ALL);
        assertThat(of(clinic.staff(StaffRole.THERAPIST), name)).isEqualTo(Rights.NONE);
        assertThat(of(clinic.staff(StaffRole.ADMINISTRATOR), name)).isEqualTo(Rights.NONE);
        assertThat(of(guest(GuestRole.GUARDIAN), name)).isEqualTo(Rights.NONE);
        assertThat(of(new TestClinic(jdbc).staff(StaffRole.SUPERVISOR), name)).isEqualTo(Rights.NONE);
    }

    @Test
    void aSessionsChannelIsForWhoWasAdmitted() {
        UUID session = session(therapist, student);
        String name = "session_" + session;
        Caller.Guest parent = guest(GuestRole.GUARDIAN);
        Caller.Guest waiting = guest(GuestRole.GUARDIAN);
        Caller.Guest observer = guest(GuestRole.OBSERVER);
        seat(session, parent, "guardian", "joined");
        seat(session, waiting, "guardian", "waiting");
        seat(session, observer, "observer", "reconnecting");

        assertThat(of(parent, name)).isEqualTo(Rights.ALL);
        assertThat(of(observer, name)).isEqualTo(Rights.READ);
        assertThat(of(waiting, name)).isEqualTo(Rights.NONE);
        assertThat(of(therapist, name)).as("not in the room").isEqualTo(Rights.NONE);
    }

    @Test
    void aPersonsChannelIsToBeWrittenToByTheClinic() {
        String name = "user:" + therapist.id();

        assertThat(of(therapist, name)).isEqualTo(Rights.ALL);
        assertThat(of(clinic.staff(StaffRole.ADMINISTRATOR), name)).isEqualTo(Rights.WRITE_MESSAGES);
        assertThat(of(guest(GuestRole.GUARDIAN), name)).isEqualTo(Rights.NONE);
        assertThat(of(new TestClinic(jdbc).staff(StaffRole.THERAPIST), name)).isEqualTo(Rights.NONE);
    }

    @Test
    void otherNamesAreForStaff() {
        assertThat(of(clinic.staff(StaffRole.ADMINISTRATOR), "board")).isEqualTo(Rights.ALL);
        assertThat(of(guest(GuestRole.INTERPRETER), "board")).isEqualTo(Rights.NONE);
    }

    @Test
    void whoHasNoRightIsNotLetInPrivateOrNot() {
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);

        join(connect(), "iep_" + student, administrator, Map.of("config", Map.of("private", false)))
                .expectError("forbidden");
        join(connect(), "iep_" + student, administrator, Map.of("config", Map.of("private", true)))
                .expectError("forbidden");
        join(connect(), "iep:nobody", therapist, Map.of()).expectError("unknown_topic");
    }

    @Test
    void anObserverHearsAndIsAnsweredWhenItWrites() {
        UUID session = session(therapist, student);
        Caller.Guest observer = guest(GuestRole.OBSERVER);
        seat(session, therapist, "therapist", "joined");
        seat(session, observer, "observer", "joined");
        PhoenixTopic speaks = member(therapist, "session_" + session);
        PhoenixTopic listens = member(observer, "session_" + session);

        listens.push("broadcast", message("hello", 1)).expectError("forbidden");
        assertThat(listens.expect("system").get("code").asString()).isEqualTo("forbidden");
        listens.push("presence", track(Map.of())).expectError("forbidden");
        speaks.push("broadcast", message("hello", 2)).expectOk();

        assertThat(listens.expect("broadcast").get("payload").asInt()).isEqualTo(2);
        assertThat(speaks.received("broadcast")).isEmpty();
    }

    @Test
    void whoIsTakenOutOfTheRoomHearsNothingMore() {
        UUID session = session(therapist, student);
        Caller.Guest parent = guest(GuestRole.GUARDIAN);
        seat(session, therapist, "therapist", "joined");
        ParticipantId removed = seat(session, parent, "guardian", "joined");
        PhoenixTopic stays = member(therapist, "session_" + session);
        PhoenixTopic goes = member(parent, "session_" + session);

        publish(new SessionFact.ParticipantLeft(
                new SessionId(session),
                clinic.id(),
                AppointmentId.next(),
                removed,
                LeaveReason.REMOVED,
                null,
                Instant.now()));
        stays.push("broadcast", message("later", 1)).expectOk();

        goes.expectClosed("revoked");
        assertThat(goes.received("broadcast")).isEmpty();
    }

    @Test
    void theChannelOfASessionEndsWithIt() {
        UUID session = session(therapist, student);
        seat(session, therapist, "therapist", "joined");
        PhoenixTopic topic = member(therapist, "session_" + session);
        PhoenixTopic other = member(therapist, "board");

        publish(new SessionFact.SessionEnded(
                new SessionId(session),
                clinic.id(),
                AppointmentId.next(),
                EndReason.ENDED_BY_STAFF,
                null,
                Instant.now()));

        topic.expectClosed("revoked");
        other.push("broadcast", message("still", 1)).expectOk();
    }

    @Test
    void aLostCaseloadClosesTheStudentsChannelAtOnce() {
        Caller.Staff colleague = clinic.staff(StaffRole.SUPERVISOR);
        PhoenixTopic lost = member(therapist, "iep_" + student);
        PhoenixTopic kept = member(colleague, "iep_" + student);

        administration.assign(clinic.staff(StaffRole.ADMINISTRATOR), therapist.id(), List.of());
        kept.push("broadcast", message("later", 1)).expectOk();

        lost.expectClosed("revoked");
        assertThat(lost.received("broadcast")).isEmpty();
        join(connect(), "iep_" + student, therapist, Map.of()).expectError("forbidden");
    }

    private Rights of(Caller caller, String name) {
        return rights.of(caller, ChannelName.of(name)).rights();
    }

    private void publish(SessionFact fact) {
        transaction.executeWithoutResult(_ -> events.publishEvent(fact));
    }
}
