package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.channels.RawSocket;
import org.sawt.signaling.feed.FeedScenario;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Row changes over real sockets, from plain SQL to the message. */
@ExtendWith(OutputCaptureExtension.class)
class RowChangesTests extends FeedScenario {

    @Autowired
    private MeterRegistry meters;

    @Test
    void anInsertAnUpdateAndADeletionComeWithTheirRows() {
        PhoenixTopic topic = join(therapist, wanting(change("*", "therapy_sessions", ofStudent(student))));
        JsonNode asked = topic.joined().at("/postgres_changes/0");
        JsonNode system = topic.expect("system");

        UUID session = session(therapist, student);
        JsonNode inserted = topic.expect("postgres_changes");
        setEpoch(session, 2);
        JsonNode updated = next(topic);
        jdbc.sql("delete from therapy_sessions where id = ?").param(session).update();
        JsonNode deleted = next(topic);

        assertThat(asked.get("filter").asString()).isEqualTo(ofStudent(student));
        assertThat(system.get("status").asString()).isEqualTo("ok");
        assertThat(inserted.at("/ids/0")).isEqualTo(asked.get("id"));
        assertThat(inserted.at("/data/type").asString()).isEqualTo("INSERT");
        assertThat(inserted.at("/data/record/id").asString()).isEqualTo(session.toString());
        assertThat(inserted.get("data").has("old_record")).isFalse();
        assertThat(inserted.at("/data/errors").isNull()).isTrue();
        assertThat(Instant.parse(inserted.at("/data/commit_timestamp").asString()))
                .isBetween(Instant.now().minusSeconds(30), Instant.now().plusSeconds(1));
        assertThat(updated.at("/old_record/media_epoch").asInt()).isEqualTo(1);
        assertThat(updated.at("/record/media_epoch").asInt()).isEqualTo(2);
        assertThat(deleted.get("type").asString()).isEqualTo("DELETE");
        assertThat(deleted.has("record")).isFalse();
        assertThat(deleted.at("/old_record/media_epoch").asInt()).isEqualTo(2);
        assertThat(deleted.get("position").asLong())
                .isGreaterThan(updated.get("position").asLong());
    }

    @Test
    void columnsHaveTheirTypesAndTheServersOwnAreNotShown() {
        PhoenixTopic topic = watch(therapist, "therapy_sessions", ofStudent(student));
        UUID session = session(therapist, student);
        JsonNode inserted = next(topic);

        jdbc.sql("update therapy_sessions set alive_at = now() where id = ?")
                .param(session)
                .update();
        setEpoch(session, 2);

        assertThat(inserted.get("columns").valueStream().map(JsonNode::toString))
                .contains(
                        "{\"name\":\"student_id\",\"type\":\"uuid\"}",
                        "{\"name\":\"created_at\",\"type\":\"timestamptz\"}")
                .noneMatch(column -> column.contains("alive_at"));
        assertThat(inserted.get("record").has("alive_at")).isFalse();
        assertThat(next(topic).at("/record/media_epoch").asInt()).isEqualTo(2);
    }

    @Test
    void eachBindingGetsWhatItAskedFor() {
        PhoenixTopic topic = join(
                therapist,
                wanting(
                        change("INSERT", "therapy_sessions", ofStudent(student)),
                        Map.of(
                                "event",
                                "UPDATE",
                                "schema",
                                "public",
                                "table",
                                "therapy_sessions",
                                "select",
                                List.of("id", "state")),
                        change("*", "*", "student_id=in.(" + student + ")")));
        JsonNode asked = topic.joined().get("postgres_changes");
        topic.expect("system");

        UUID session = session(therapist, student);
        JsonNode appointment = topic.expect("postgres_changes");
        JsonNode inserted = topic.expect("postgres_changes");
        setEpoch(session, 2);
        JsonNode selected = topic.expect("postgres_changes");
        JsonNode whole = topic.expect("postgres_changes");

        assertThat(appointment.at("/data/table").asString()).isEqualTo("appointments");
        assertThat(ids(appointment)).containsExactly(id(asked, 2));
        assertThat(ids(inserted)).containsExactly(id(asked, 0), id(asked, 2));
        assertThat(ids(selected)).containsExactly(id(asked, 1));
        assertThat(selected.at("/data/record").propertyNames()).containsExactlyInAnyOrder("id", "state");
        assertThat(selected.at("/data/columns").size()).isEqualTo(2);
        assertThat(ids(whole)).containsExactly(id(asked, 2));
        assertThat(whole.at("/data/record/student_id").asString()).isEqualTo(student.toString());
    }

    @Test
    void whoWasAwayGetsWhatWasMissedAndThenWhatComes() {
        PhoenixClient client = connect();
        Map<String, Object> wanted = wanting(change("UPDATE", "therapy_sessions", ofStudent(student)));
        PhoenixTopic first = join(client, therapist, wanted).expectOk();
        first.expect("system");
        UUID session = session(therapist, student);
        setEpoch(session, 2);
        long seen = next(first).get("position").asLong();
        client.drop();
        setEpoch(session, 3);
        setEpoch(session, 4);

        Map<String, Object> again = new HashMap<>(wanted);
        again.put("since", seen);
        PhoenixTopic back = join(therapist, again).expectOk();
        assertThat(back.nextEvent()).isEqualTo("postgres_changes");
        assertThat(next(back).at("/record/media_epoch").asInt()).isEqualTo(4);
        assertThat(back.expect("system").get("position").asLong()).isGreaterThan(seen);
        setEpoch(session, 5);
        assertThat(next(back).at("/record/media_epoch").asInt()).isEqualTo(5);
    }

    @Test
    void aRowOfAnotherProgramIsSeenWhenItCommitsAndNeverIfItDoesNot() throws SQLException {
        UUID session = session(therapist, student);
        PhoenixTopic topic = watch(therapist, "session_events", ofStudent(student));
        try (Connection psql = database.getConnection()) {
            psql.setAutoCommit(false);
            append(psql, session, 1, "rolled_back");
            psql.rollback();
            append(psql, session, 1, "kept");
            psql.commit();
        }
        assertThat(next(topic).at("/record/type").asString()).isEqualTo("kept");
    }

    @Test
    void aTransactionThatTakesLongHoldsNobodyUp() throws SQLException {
        UUID slow = session(therapist, student);
        UUID quick = session(therapist, student);
        PhoenixTopic topic = watch(therapist, "session_events", ofStudent(student));
        try (Connection slowly = database.getConnection();
                Connection quickly = database.getConnection()) {
            slowly.setAutoCommit(false);
            append(slowly, slow, 1, "began_first");
            append(quickly, quick, 1, "committed_first");
            assertThat(next(topic).at("/record/type").asString()).isEqualTo("committed_first");
            slowly.commit();
            assertThat(next(topic).at("/record/type").asString()).isEqualTo("began_first");
        }
    }

    @Test
    void whatIsWrittenWhileTheLogIsAwayComesWhenItIsBack(CapturedOutput log) {
        UUID session = session(therapist, student);
        PhoenixTopic topic = watch(therapist, "therapy_sessions", ofStudent(student));
        jdbc.sql("alter table change_log rename to change_log_away").update();
        try {
            await().until(() -> log.getAll().contains("Row changes wait for the database"));
            setEpoch(session, 2);
        } finally {
            jdbc.sql("alter table change_log_away rename to change_log").update();
        }
        assertThat(next(topic).at("/record/media_epoch").asInt()).isEqualTo(2);
        await().until(() -> log.getAll().contains("Row changes are followed again"));
    }

    @Test
    void aRowTooLargeToBeSentComesWithItsShortValues() {
        UUID session = session(therapist, student);
        PhoenixTopic topic = watch(therapist, "session_events", ofStudent(student));
        jdbc.sql("""
                insert into session_events (session_id, seq, clinic_id, student_id, at, type, data)
                select id, 1, clinic_id, student_id, now(), 'large',
                       (select jsonb_object_agg(n, md5(n::text)) from generate_series(1, 5000) as n)
                from therapy_sessions where id = ?""").param(session).update();
        JsonNode change = next(topic);
        assertThat(change.at("/record/type").asString()).isEqualTo("large");
        assertThat(change.get("record").has("data")).isFalse();
        assertThat(change.at("/errors/0").asString()).isEqualTo("Error 413: Payload Too Large");
    }

    @Test
    void aThousandRowsAtOnceReachWhoReadsThem() {
        UUID session = session(therapist, student);
        PhoenixTopic topic = watch(therapist, "session_events", ofStudent(student));
        jdbc.sql("""
                insert into session_events (session_id, seq, clinic_id, student_id, at, type)
                select id, n, clinic_id, student_id, now(), 'quality'
                from therapy_sessions, generate_series(1, 3000) as n where id = ?""").param(session).update();
        for (int seq = 1; seq <= 3000; seq++) {
            assertThat(next(topic).at("/record/seq").asInt()).isEqualTo(seq);
        }
    }

    @Test
    void whoDoesNotReadKeepsNobodyWaitingAndIsNotCutOffForIt() {
        UUID session = session(therapist, student);
        try (RawSocket deaf = new RawSocket(port)) {
            deaf.sendText(JsonMapper.shared()
                    .writeValueAsString(
                            Arrays.asList("1", "1", "realtime:rows", "phx_join", joinOf("session_events"))));
            await().until(() -> subscribers() == 1);
            PhoenixTopic healthy = watch(therapist, "session_events", ofStudent(student));

            for (int seq = 1; seq <= 4_000; seq += 200) {
                appendLarge(session, seq, 200);
                for (int each = seq; each < seq + 200; each++) {
                    assertThat(next(healthy).at("/record/seq").asInt()).isEqualTo(each);
                }
            }
            await().until(() -> gauge("sawt.feed.behind") == 1);
            assertThat(subscribers()).isEqualTo(2);
        }
        await().until(() -> subscribers() == 1);
    }

    private Map<String, Object> joinOf(String table) {
        Map<String, Object> payload = new HashMap<>(wanting(change("*", table, ofStudent(student))));
        payload.put("access_token", tokens.mint(therapist).value());
        return payload;
    }

    /** Rows of about two kilobytes each. */
    private void appendLarge(UUID session, int from, int count) {
        jdbc.sql("""
                insert into session_events (session_id, seq, clinic_id, student_id, at, type, data)
                select id, n, clinic_id, student_id, now(), 'quality', jsonb_build_object('text', repeat('x', 2000))
                from therapy_sessions, generate_series(?, ?) as n where id = ?""").params(from, from + count - 1, session).update();
    }

    private double subscribers() {
        return gauge("sawt.feed.subscribers");
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void aChannelThatAsksForNoRowsIsJoinedAndSaysNothing() {
        PhoenixTopic topic = join(therapist, Map.of());
        assertThat(topic.joined().get("postgres_changes").isEmpty()).isTrue();
        topic.push("rows", Map.of()).expectError("unknown_event");
        session(therapist, student);
        topic.leave().expectOk();
        assertThat(topic.nextEvent()).isEqualTo("phx_close");
    }

    @Test
    void whoBeginsToReadRowsIsAudited() {
        Map<String, Object> wanted = new HashMap<>(wanting(change("*", "appointments", ofStudent(student))));
        watch(therapist, wanted);
        wanted.put("purpose", "family_request");
        watch(therapist, wanted);
        assertThat(clinic.audit()).containsExactly("record_read done treatment", "record_read done family_request");
    }

    @Test
    void aChangeComesWithinASecond() {
        PhoenixTopic topic = watch(therapist, "therapy_sessions", ofStudent(student));
        Instant before = Instant.now();
        session(therapist, student);
        next(topic);
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(1));
    }

    private static void append(Connection connection, UUID session, int seq, String type) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into session_events (session_id, seq, clinic_id, student_id, at, type)
                    select id, %d, clinic_id, student_id, now(), '%s' from therapy_sessions where id = '%s'""".formatted(seq, type, session));
        }
    }

    private static List<Integer> ids(JsonNode message) {
        return message.get("ids").valueStream().map(JsonNode::asInt).toList();
    }

    private static int id(JsonNode asked, int index) {
        return asked.get(index).get("id").asInt();
    }
}
