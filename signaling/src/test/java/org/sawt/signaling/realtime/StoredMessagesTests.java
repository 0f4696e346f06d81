package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Messages that any program sends by {@code realtime.send}, and that are kept. */
class StoredMessagesTests extends RealtimeScenario {

    @Autowired
    private MessageRetention retention;

    @Test
    void aMessageFromTheDatabaseIsHeardOnceItsTransactionIsCommitted() throws SQLException {
        PhoenixTopic topic = member(therapist, "iep_" + student);

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select realtime.send('{\"n\": 1}', 'scored', 'iep_%s')".formatted(student));
            connection.rollback();
            statement.execute("select realtime.send('{\"n\": 2}', 'scored', 'iep_%s', false)".formatted(student));
            connection.commit();
        }

        JsonNode heard = topic.expect("broadcast");
        assertThat(heard.get("type").asString()).isEqualTo("broadcast");
        assertThat(heard.get("event").asString()).isEqualTo("scored");
        assertThat(heard.at("/payload/n").asInt()).isEqualTo(2);
        assertThat(heard.at("/payload/id")).as("as Supabase adds it").isEqualTo(heard.at("/meta/id"));
        assertThat(heard.at("/meta/position").asLong()).isPositive();
        assertThat(heard.at("/meta").has("replayed")).isFalse();
        assertThat(topic.received("broadcast")).isEmpty();
    }

    @Test
    void itIsOfTheClinicThatTheTopicTheSettingOrTheCallerNames() {
        TestClinic elsewhere = new TestClinic(jdbc);
        Caller.Staff stranger = elsewhere.staff(StaffRole.THERAPIST);
        PhoenixTopic here = member(therapist, "board");
        PhoenixTopic there = member(stranger, "board");

        jdbc.sql("select realtime.send('1', 'n', 'board', true, :clinic)")
                .param("clinic", elsewhere.id().value())
                .query()
                .listOfRows();
        jdbc.sql("with named as (select set_config('sawt.clinic', :clinic, true))"
                        + " select realtime.send('2', 'n', 'board') from named")
                .param("clinic", clinic.id().toString())
                .query()
                .listOfRows();

        assertThat(there.expect("broadcast").get("payload").asInt()).isEqualTo(1);
        assertThat(here.expect("broadcast").get("payload").asInt()).isEqualTo(2);
        assertThatThrownBy(() -> send("board", "3")).hasMessageContaining("whose message is it?");
        assertThat(there.received("broadcast")).isEmpty();
        assertThat(here.received("broadcast")).isEmpty();
    }

    @Test
    void changesOfARowAreTheRowsClinics() {
        PhoenixTopic topic = member(therapist, "board");
        session(therapist, student);

        jdbc.sql("""
                do $$ declare row_now therapy_sessions; begin
                    select * into row_now from therapy_sessions where student_id = '%s';
                    perform realtime.broadcast_changes(
                        'board', 'INSERT', 'INSERT', 'therapy_sessions', 'public', row_now, null);
                end $$""".formatted(student)).update();

        JsonNode heard = topic.expect("broadcast");
        assertThat(heard.get("event").asString()).isEqualTo("INSERT");
        assertThat(heard.at("/payload/operation").asString()).isEqualTo("INSERT");
        assertThat(heard.at("/payload/table").asString()).isEqualTo("therapy_sessions");
        assertThat(heard.at("/payload/schema").asString()).isEqualTo("public");
        assertThat(heard.at("/payload/record/student_id").asString()).isEqualTo(student.toString());
        assertThat(heard.at("/payload/old_record").isNull()).isTrue();
    }

    @Test
    void whoWasAwayGetsTheLastMessagesSinceThen() {
        String name = "iep_" + student;
        IntStream.rangeClosed(1, 5).forEach(n -> send(name, Integer.toString(n)));
        awaitPositions(name, 5);

        PhoenixTopic topic = member(therapist, name, replay(Map.of("since", 0, "limit", 3)));

        for (int n = 3; n <= 5; n++) {
            JsonNode heard = topic.expect("broadcast");
            assertThat(heard.get("payload").asInt()).isEqualTo(n);
            assertThat(heard.at("/meta/replayed").asBoolean()).isTrue();
        }
        assertThat(topic.expect("system").get("status").asString()).isEqualTo("ok");
        send(name, "6");
        JsonNode live = topic.expect("broadcast");
        assertThat(live.get("payload").asInt()).isEqualTo(6);
        assertThat(live.at("/meta").has("replayed")).isFalse();
        member(
                        therapist,
                        name,
                        replay(Map.of("since", Instant.now().plusSeconds(60).toEpochMilli())))
                .expect("system");
    }

    @Test
    void aCursorGetsEverythingInOrderHoweverMuchAndThenWhatComes() {
        String name = "iep_" + student;
        send(name, "0");
        awaitPositions(name, 1);
        PhoenixTopic first = member(therapist, name, replay(Map.of("since", 0)));
        long seen = first.expect("broadcast").at("/meta/position").asLong();
        jdbc.sql("select realtime.send(to_jsonb(n), 'n', :name) from generate_series(1, 250) n")
                .param("name", name)
                .query()
                .listOfRows();
        send("iep_" + clinic.student(therapist), "7");
        awaitPositions(name, 251);

        PhoenixTopic topic = member(therapist, name, replay(Map.of("after", seen)));
        send(name, "251");

        long before = seen;
        for (int n = 1; n <= 251; n++) {
            JsonNode heard = topic.expect("broadcast");
            assertThat(heard.get("payload").asInt()).isEqualTo(n);
            assertThat(heard.at("/meta/position").asLong()).isGreaterThan(before);
            before = heard.at("/meta/position").asLong();
        }
        topic.expect("system");
    }

    @Test
    void aCursorThatCannotBeServedIsRefused() {
        String name = "iep_" + student;

        join(connect(), name, therapist, config(replay(Map.of("after", Long.MAX_VALUE))))
                .expectError("cursor_gone");
        join(connect(), name, therapist, config(replay(Map.of("after", 1, "since", 1))))
                .expectError("malformed");
        join(connect(), name, therapist, config(replay(Map.of("since", -1)))).expectError("malformed");
    }

    @Test
    void oldMessagesAreForgottenAndSoIsACursorBeforeThem() {
        String name = "iep_" + student;
        send(name, "1");
        awaitPositions(name, 1);
        PhoenixTopic topic = member(therapist, name, replay(Map.of("since", 0)));
        long position = topic.expect("broadcast").at("/meta/position").asLong();
        jdbc.sql("update realtime.messages set inserted_at = now() - interval '100 hours' where topic = ?")
                .param(name)
                .update();
        send(name, "2");

        retention.sweep();

        assertThat(jdbc.sql("select payload::text from realtime.messages where topic = ?")
                        .param(name)
                        .query(String.class)
                        .list())
                .containsExactly("2");
        join(connect(), name, therapist, config(replay(Map.of("after", position - 1))))
                .expectError("cursor_gone");
        join(connect(), name, therapist, config(replay(Map.of("after", position))))
                .expectOk();
    }

    @Test
    void aCaseloadThatAnyProgramTakesAwayClosesTheChannelBeforeWhatFollows() {
        String name = "iep_" + student;
        PhoenixTopic lost = member(therapist, name);
        PhoenixTopic kept = member(clinic.staff(StaffRole.SUPERVISOR), name);

        jdbc.sql("with gone as (delete from caseloads where student_id = :student)"
                        + " select realtime.send('1', 'n', 'iep_' || :student)")
                .param("student", student.value())
                .query()
                .listOfRows();

        kept.expect("broadcast");
        lost.expectClosed("revoked");
        assertThat(lost.received("broadcast")).isEmpty();
    }

    @Test
    void bytesAreKeptAsBytes() {
        String name = "iep_" + student;
        PhoenixTopic topic = member(therapist, name);

        jdbc.sql("select realtime.send_binary('\\x00ff', 'drawn', :name)")
                .param("name", name)
                .query()
                .listOfRows();

        assertThat(topic.expect("broadcast").get("bytes").binaryValue()).containsExactly(0, -1);
    }

    private void send(String name, String payload) {
        jdbc.sql("select realtime.send(:payload::jsonb, 'n', :name)")
                .param("payload", payload)
                .param("name", name)
                .query()
                .listOfRows();
    }

    /** A join replays what has its place in the order; what has not comes as it gets it. */
    private void awaitPositions(String name, int count) {
        await("positions")
                .until(() -> jdbc.sql("""
                        select count(*) from realtime.messages m join change_positions p on p.change_id = m.change_id
                        where m.topic = ?""").param(name).query(Integer.class).single() == count);
    }

    private static Map<String, Object> replay(Map<String, Object> replay) {
        return Map.of("private", true, "broadcast", Map.of("replay", replay));
    }

    private static Map<String, Object> config(Map<String, Object> config) {
        return Map.of("config", config);
    }
}
