package org.sawt.signaling.feed;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.RealtimeTokens;
import org.sawt.signaling.security.ServerTest;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A running server with a clinic of its own for each test, and rows that are written with plain SQL. */
@ServerTest
public abstract class FeedScenario {

    private static final AtomicInteger HOURS = new AtomicInteger();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected DataSource database;

    @Autowired
    protected RealtimeTokens tokens;

    @Autowired
    private Subscriptions subscriptions;

    protected TestClinic clinic;
    protected Caller.Staff therapist;
    protected StudentId student;

    private final List<PhoenixClient> clients = new ArrayList<>();

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(jdbc);
        therapist = clinic.staff(StaffRole.THERAPIST);
        student = clinic.student(therapist);
    }

    @AfterEach
    protected void nothingIsLeft() {
        clients.forEach(PhoenixClient::close);
        await("subscriptions are forgotten").until(subscriptions::isEmpty);
    }

    protected PhoenixClient connect() {
        return connect(PhoenixClient.at(port));
    }

    protected PhoenixClient connect(PhoenixClient.Dial dial) {
        PhoenixClient client = dial.open();
        clients.add(client);
        return client;
    }

    /** Joins {@code realtime:rows} with what {@code more} adds to the token. */
    protected PhoenixTopic join(Caller caller, Map<String, Object> more) {
        return join(connect(), caller, more);
    }

    protected PhoenixTopic join(PhoenixClient client, Caller caller, Map<String, Object> more) {
        return join(client, "rows", caller, more);
    }

    /** Joins {@code realtime:} with that name. */
    protected PhoenixTopic join(PhoenixClient client, String name, Caller caller, Map<String, Object> more) {
        Map<String, Object> payload = new HashMap<>(more);
        payload.put("access_token", tokens.mint(caller).value());
        return client.join("realtime:" + name, payload);
    }

    /** The same, when the feed is live. */
    protected PhoenixTopic watch(Caller caller, Map<String, Object> more) {
        PhoenixTopic topic = join(caller, more).expectOk();
        topic.expect("system");
        return topic;
    }

    protected PhoenixTopic watch(Caller caller, String table, String filter) {
        return watch(caller, wanting(change("*", table, filter)));
    }

    protected static Map<String, Object> wanting(Object... changes) {
        return Map.of("config", Map.of("postgres_changes", List.of(changes)));
    }

    protected static Map<String, Object> change(String event, String table, String filter) {
        return Map.of("event", event, "schema", "public", "table", table, "filter", filter);
    }

    /** The next change on {@code topic}: its {@code data}. */
    protected static JsonNode next(PhoenixTopic topic) {
        return topic.expect("postgres_changes").get("data");
    }

    protected static String ofStudent(StudentId student) {
        return "student_id=eq." + student;
    }

    /** An appointment, at a time that nobody else has, and a session of it. */
    protected UUID session(Caller.Staff by, StudentId of) {
        UUID appointment = UUID.randomUUID();
        jdbc.sql("""
                insert into appointments (id, clinic_id, student_id, therapist_id, starts_at, ends_at, time_zone, state)
                values (:id, :clinic, :student, :therapist, now() + make_interval(hours => :hours),
                        now() + make_interval(hours => :hours, mins => 30), 'Asia/Riyadh', 'scheduled')""")
                .param("id", appointment)
                .param("clinic", by.clinic().value())
                .param("student", of.value())
                .param("therapist", by.id().value())
                .param("hours", HOURS.incrementAndGet())
                .update();
        UUID session = UUID.randomUUID();
        jdbc.sql("""
                insert into therapy_sessions
                    (id, clinic_id, appointment_id, student_id, therapist_id, state, created_at)
                values (:id, :clinic, :appointment, :student, :therapist, 'lobby', now())""")
                .param("id", session)
                .param("clinic", by.clinic().value())
                .param("appointment", appointment)
                .param("student", of.value())
                .param("therapist", by.id().value())
                .update();
        return session;
    }

    /** A goal that is worked on. */
    protected UUID goal(StudentId of) {
        UUID goal = UUID.randomUUID();
        jdbc.sql("""
                insert into goals (id, clinic_id, student_id, status, text_en, text_ar, area, measure, direction, threshold,
                                   consecutive, created_by)
                values (?, ?, ?, 'active', 'Say R', 'قل ر', 'articulation', 'percent_correct', 'at_least', 80, 3, ?)""")
                .params(goal, clinic.id().value(), of.value(), therapist.id().value())
                .update();
        return goal;
    }

    /** A correct one, the {@code seq}th of its goal. */
    protected UUID trial(StudentId of, UUID goal, int seq) {
        UUID trial = UUID.randomUUID();
        jdbc.sql("""
                insert into trials (id, clinic_id, student_id, goal_id, seq, result, recorded_by, at)
                values (?, ?, ?, ?, ?, 'correct', ?, now())""")
                .params(
                        trial,
                        clinic.id().value(),
                        of.value(),
                        goal,
                        seq,
                        therapist.id().value())
                .update();
        return trial;
    }

    /** Changes the session's row; it begins with 1. */
    protected void setEpoch(UUID session, int epoch) {
        jdbc.sql("update therapy_sessions set media_epoch = :epoch where id = :id")
                .param("epoch", epoch)
                .param("id", session)
                .update();
    }
}
