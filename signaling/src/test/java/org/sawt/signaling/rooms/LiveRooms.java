package org.sawt.signaling.rooms;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.sawt.media.TestClock;
import org.sawt.media.mesh.MeshEngine;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.security.RealtimeTokens;
import org.sawt.signaling.security.ServerTest;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.TestStaff;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A running server with a real database and real sockets; after each test no room, no seat and no link is left. */
@ServerTest
@Import(LiveRooms.Guests.class)
abstract class LiveRooms {

    @LocalServerPort
    int port;

    @Autowired
    StoredSessions sessions;

    @Autowired
    Rooms rooms;

    @Autowired
    Sweep sweep;

    @Autowired
    Surroundings surroundings;

    @Autowired
    MeshEngine mesh;

    @Autowired
    TestAdmissions admissions;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private TestStaff staff;

    @Autowired
    private RealtimeTokens tokens;

    private final List<PhoenixClient> clients = new ArrayList<>();
    private final List<SessionId> begun = new ArrayList<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Guests {
        @Bean
        @Primary
        TestAdmissions testAdmissions(StoredSessions sessions, Clock clock) {
            return new TestAdmissions(sessions, clock);
        }
    }

    @AfterEach
    void nothingIsLeft() {
        endAll();
        clients.forEach(PhoenixClient::close);
        await("rooms are forgotten").until(() -> rooms.size() == 0 && mesh.rooms() == 0);
    }

    void endAll() {
        begun.forEach(session -> sessions.end(session, EndReason.CANCELLED));
    }

    /** A session of a clinic of its own, in its lobby. */
    Meeting lobby() {
        TestStaff.Member therapist = staff.add(StaffRole.THERAPIST);
        StudentId student = StudentId.next();
        AppointmentId appointment = AppointmentId.next();
        jdbc.sql("insert into students (id, clinic_id, name_latin) values (?, ?, 'Sara')")
                .params(student.value(), therapist.clinic().value())
                .update();
        jdbc.sql("""
                insert into appointments (id, clinic_id, student_id, therapist_id, starts_at, ends_at, time_zone, state)
                values (?, ?, ?, ?, now(), now() + interval '30 minutes', 'Asia/Riyadh', 'in_progress')""")
                .params(
                        appointment.value(),
                        therapist.clinic().value(),
                        student.value(),
                        therapist.id().value())
                .update();
        Sessions.Plan plan = new Sessions.Plan(appointment, therapist.clinic(), student, therapist.id());
        SessionId session = sessions.lobbyFor(plan);
        begun.add(session);
        return new Meeting(session, plan, therapist.caller());
    }

    Meeting open() {
        Meeting meeting = lobby();
        sessions.open(meeting.session(), meeting.plan().therapist());
        return meeting;
    }

    /** Another therapist of the same clinic. */
    StaffId colleagueOf(Meeting meeting) {
        return staff.add(meeting.plan().clinic(), StaffRole.THERAPIST).id();
    }

    PhoenixClient connect() {
        PhoenixClient client = PhoenixClient.connect(port);
        clients.add(client);
        return client;
    }

    PhoenixTopic join(Caller caller, SessionId session) {
        return join(connect(), caller, session, Map.of());
    }

    PhoenixTopic join(PhoenixClient client, Caller caller, SessionId session, Map<String, Object> more) {
        Map<String, Object> payload = new HashMap<>(more);
        payload.put("access_token", tokens.mint(caller).value());
        return client.join("session:" + session, payload);
    }

    List<@Nullable String> journal(SessionId session) {
        return jdbc.sql("select type from session_events where session_id = ? order by seq")
                .param(session.value())
                .query(String.class)
                .list();
    }

    /** What a test needs to know of one session. */
    record Meeting(SessionId session, Sessions.Plan plan, Caller therapist) {

        Caller guardian() {
            return new Caller.Guest(InvitationId.next(), plan.appointment(), plan.clinic(), GuestRole.GUARDIAN);
        }
    }
}
