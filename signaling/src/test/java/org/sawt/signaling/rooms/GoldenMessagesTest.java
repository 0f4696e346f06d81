package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.channels.RecordingPush;
import org.sawt.signaling.shared.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every message of the protocol, as both sides have agreed on it, survives being read and written again. */
class GoldenMessagesTest {

    private static final Path GOLDEN = Path.of("docs", "golden");
    private static final Map<String, Class<?>> SERVER = Map.ofEntries(
            Map.entry("snapshot", RoomNotice.Snapshot.class),
            Map.entry("participant_joined", RoomNotice.ParticipantJoined.class),
            Map.entry("participant_updated", RoomNotice.ParticipantUpdated.class),
            Map.entry("participant_left", RoomNotice.ParticipantLeft.class),
            Map.entry("session_opened", RoomNotice.SessionOpened.class),
            Map.entry("session_updated", RoomNotice.SessionUpdated.class),
            Map.entry("chat", RoomNotice.ChatLine.class),
            Map.entry("links", RoomNotice.Links.class),
            Map.entry("signal", RoomNotice.Signal.class),
            Map.entry("ice_servers", RoomNotice.IceServersOffered.class),
            Map.entry("session_ended", RoomNotice.SessionEnded.class),
            Map.entry("phx_join.reply", RoomNotice.JoinAnswer.class),
            Map.entry("chat.reply", RoomNotice.ChatAnswer.class),
            Map.entry("phx_close", Refusal.class));

    private final PayloadCodec codec = new PayloadCodec();

    @ParameterizedTest
    @MethodSource("clientMessages")
    void whatAClientPushesIsReadAndWrittenTheSame(Path file) {
        JsonNode golden = read(file);
        Object message = nameOf(file).startsWith("phx_join")
                ? codec.decode(golden, JoinRequest.class)
                : RoomMessages.read(new RecordingPush(eventOf(file), golden.toString()));
        ObjectNode expected = golden.deepCopy().asObject();
        expected.remove("access_token");
        assertThat(written(message)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("serverMessages")
    void whatTheServerSendsIsReadAndWrittenTheSame(Path file) {
        JsonNode golden = read(file);
        Object notice = codec.decode(golden, typeOf(file));
        assertThat(written(notice)).isEqualTo(golden);
        if (notice instanceof RoomNotice known && !nameOf(file).endsWith(".reply")) {
            assertThat(RoomNotice.event(known)).isEqualTo(eventOf(file));
        }
    }

    @Test
    void everyKindOfNoticeHasAGoldenFile() {
        assertThat(serverMessages().map(GoldenMessagesTest::typeOf)).containsAll(SERVER.values());
    }

    @Test
    void everyKindOfPushHasAGoldenFile() {
        Stream<Class<?>> read = clientMessages()
                .filter(file -> !nameOf(file).startsWith("phx_join"))
                .map(file -> RoomMessages.read(
                                new RecordingPush(eventOf(file), read(file).toString()))
                        .getClass());
        assertThat(read).contains(RoomMessage.class.getPermittedSubclasses());
    }

    private JsonNode written(Object message) {
        return codec.mapper().readTree(codec.encode(message));
    }

    private JsonNode read(Path file) {
        return codec.mapper().readTree(file.toFile());
    }

    private static Class<?> typeOf(Path file) {
        String name = nameOf(file);
        Class<?> type = SERVER.getOrDefault(name, SERVER.get(eventOf(file)));
        if (type == null) {
            throw new AssertionError("no type for " + name);
        }
        return type;
    }

    static Stream<Path> clientMessages() {
        return files("client");
    }

    static Stream<Path> serverMessages() {
        return files("server");
    }

    private static Stream<Path> files(String direction) {
        try (Stream<Path> found = Files.list(GOLDEN.resolve(direction))) {
            return found.sorted().toList().stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".json", "");
    }

    private static String eventOf(Path file) {
        String name = nameOf(file);
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
