package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.channels.SentJson;
import org.sawt.signaling.feed.PublishedTables.Column;
import org.sawt.signaling.feed.TestChanges;
import org.sawt.signaling.realtime.RowSelection.Live;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands on the wire between the server and Supabase's clients, as both sides have agreed on it. */
class GoldenRowMessagesTests {

    private static final Path GOLDEN = Path.of("docs", "golden", "realtime");
    private static final List<Column> COLUMNS = List.of(new Column("id", "uuid"), new Column("state", "text"));
    private static final RowMessage VIEW = new RowMessage(List.of(1407080553), List.of(), Set.of(), true);
    private static final UUID EPOCH = UUID.fromString("0d5e4c4b-6f0f-4c3e-9a53-7a3d3c3a1c11");

    private final PayloadCodec codec = new PayloadCodec();

    @Test
    void aJoinIsReadAsAgreed() {
        RowChangesJoin join = codec.decode(golden("phx_join.json"), RowChangesJoin.class);
        assertThat(join.since()).isEqualTo(40);
        assertThat(join.epoch()).isEqualTo(EPOCH);
        assertThat(join.wanted())
                .containsExactly(new RowChangesJoin.Wanted(
                        "*",
                        "public",
                        "session_events",
                        "student_id=eq.01936f2e-0c00-7000-8000-000000000003",
                        List.of("seq", "type")));
    }

    @Test
    void itsAnswerRepeatsWhatWasAsked() {
        RowChangesJoin.Wanted asked = codec.decode(golden("phx_join.json"), RowChangesJoin.class)
                .wanted()
                .getFirst();
        assertThat(written(Outgoing.of(
                        "phx_reply",
                        Map.of("postgres_changes", List.of(RowChanges.answered(asked, 1407080553)), "epoch", EPOCH))))
                .isEqualTo(golden("phx_join.reply.json"));
    }

    @Test
    void anUpdateIsWrittenAsAgreed() {
        JsonNode golden = golden("postgres_changes.update.json");
        assertThat(written(VIEW.of(TestChanges.read(golden.get("data")), COLUMNS)))
                .isEqualTo(golden);
    }

    @Test
    void aDeletionOfALargeRowIsWrittenAsAgreed() {
        JsonNode golden = golden("postgres_changes.delete.json");
        assertThat(written(VIEW.of(TestChanges.read(golden.get("data")), COLUMNS)))
                .isEqualTo(golden);
    }

    @Test
    void thatTheFeedIsLiveIsSaidAsAgreed() {
        assertThat(written(Outgoing.of("system", Live.on("therapy_sessions", 42, EPOCH))))
                .isEqualTo(golden("system.json"));
    }

    @Test
    void everyFileIsSpokenFor() {
        assertThat(Set.of(GOLDEN.toFile().list()))
                .containsExactlyInAnyOrder(
                        "phx_join.json",
                        "phx_join.reply.json",
                        "postgres_changes.update.json",
                        "postgres_changes.delete.json",
                        "system.json");
    }

    private static JsonNode written(Outgoing message) {
        return JsonMapper.shared().readTree(SentJson.of(message));
    }

    private static JsonNode golden(String file) {
        return JsonMapper.shared().readTree(GOLDEN.resolve(file).toFile());
    }
}
