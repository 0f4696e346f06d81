package org.sawt.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code make run} starts the server with. */
class CoturnBesideTests {

    private static final String SCRIPT =
            Path.of("coturn", "beside").toAbsolutePath().toString();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern PORT = Pattern.compile("coturn runs beside the server, on port (\\d+) .*");
    private static final String SETTINGS = "printenv | grep ^SAWT_TURN_ | sort; echo done; cat";

    @TempDir
    Path folder;

    static Stream<Consumer<Process>> ends() throws IOException {
        return Stream.of(CoturnBesideTests::finish, Process::destroy, Process::destroyForcibly);
    }

    private static void finish(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("ends")
    void coturnEndsWithTheServerHoweverThatEnds(Consumer<Process> end) throws Exception {
        Process server = start(Map.of());
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
            int port = port(output.readLine());
            List<String> settings = untilDone(output);
            await().atMost(PATIENCE).until(() -> answers(port));

            assertThat(settings)
                    .hasSize(3)
                    .anyMatch(line -> line.matches("SAWT_TURN_SECRET=[0-9a-f]{48}"))
                    .contains("SAWT_TURN_SERVERS_0_URLS_0=turn:127.0.0.1:" + port + "?transport=udp")
                    .contains("SAWT_TURN_SERVERS_0_URLS_1=turn:127.0.0.1:" + port + "?transport=tcp");

            end.accept(server);
            server.waitFor();
            await().atMost(PATIENCE).until(() -> !answers(port));
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void whoHasSettingsOfHisOwnGetsNoOther() throws Exception {
        Process server = start(Map.of("SAWT_TURN_SECRET", "a-secret-of-my-own"));
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
            assertThat(untilDone(output)).containsExactly("SAWT_TURN_SECRET=a-secret-of-my-own");
        } finally {
            server.destroyForcibly();
        }
    }

    @Test
    void withoutCoturnTheServerStartsAndItIsSaidHowToGetOne() throws Exception {
        for (String program : List.of("bash", "dirname", "printenv", "grep", "sort", "cat")) {
            Files.writeString(folder.resolve(program), "#!/bin/sh\nexec /usr/bin/" + program + " \"$@\"\n");
            Files.setPosixFilePermissions(folder.resolve(program), PosixFilePermissions.fromString("rwx------"));
        }
        Process server = start(Map.of("PATH", folder.toString()));
        try (BufferedReader output = server.inputReader(StandardCharsets.UTF_8)) {
            assertThat(untilDone(output))
                    .hasSize(2)
                    .anyMatch(line -> line.contains("calls will fail"))
                    .anyMatch(line -> line.contains("apt-get install coturn"));
        } finally {
            server.destroyForcibly();
        }
    }

    private static Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SCRIPT, "bash", "-c", SETTINGS).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SAWT_TURN_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static int port(String line) {
        Matcher found = PORT.matcher(line);
        assertThat(found.matches()).as(line).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static List<String> untilDone(BufferedReader output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = next(output); !line.equals("done"); line = next(output)) {
            lines.add(line);
        }
        return lines;
    }

    private static String next(BufferedReader output) throws IOException {
        return Objects.requireNonNull(output.readLine(), "it ended early");
    }

    private static boolean answers(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (ConnectException nobody) {
            return false;
        }
    }
}
