package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.feed.FeedScenario;
import tools.jackson.databind.JsonNode;

/** Cursors after the database was restored from a backup; what a restored database holds is written into this one. */
class EpochTests extends FeedScenario {

    private final Map<String, Object> sessions = change("*", "therapy_sessions", "");

    @Test
    void aCursorOfAnotherEpochIsGoneAndAPlainNumberIsTakenAsBefore() {
        PhoenixTopic topic = join(therapist, wanting(sessions)).expectOk();
        JsonNode live = topic.expect("system");
        UUID epoch = UUID.fromString(live.get("epoch").asString());
        long seen = live.get("position").asLong();
        UUID session = session(therapist, student);

        PhoenixTopic before = back(seen, epoch).expectOk();
        assertThat(next(before).at("/record/id").asString()).isEqualTo(session.toString());
        jdbc.sql("update change_log set origin = 'where the backup was made'").update();

        back(seen, epoch).expectError("cursor_gone");
        before.expectClosed("cursor_gone");
        assertThat(next(back(seen, null).expectOk()).at("/record/id").asString())
                .as("a stock client's")
                .isEqualTo(session.toString());
        assertThat(watchedEpoch()).isNotEqualTo(epoch);
    }

    @Test
    void whoListensWhileTheLogGoesBackIsTold() {
        PhoenixTopic topic = watch(therapist, "therapy_sessions", "");
        session(therapist, student);
        long position = next(topic).get("position").asLong();

        jdbc.sql("""
                with gone as (delete from change_positions where position > :kept returning change_id),
                     rows as (delete from row_changes where id in (select change_id from gone))
                update change_log set last_position = :kept""").param("kept", position - 2).update();

        topic.expectClosed("cursor_gone");
    }

    private PhoenixTopic back(long since, @Nullable UUID epoch) {
        Map<String, Object> config = Map.of("postgres_changes", List.of(sessions));
        return join(
                therapist,
                epoch == null
                        ? Map.of("config", config, "since", since)
                        : Map.of("config", config, "since", since, "epoch", epoch));
    }

    private UUID watchedEpoch() {
        return UUID.fromString(join(therapist, wanting(sessions))
                .expectOk()
                .expect("system")
                .get("epoch")
                .asString());
    }
}
