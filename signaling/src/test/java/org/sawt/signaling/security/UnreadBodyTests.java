package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of a connection on which somebody was refused: by a filter, before anybody read the body. */
@ServerTest
class UnreadBodyTests {

    private static final String FORBIDDEN = "HTTP/1.1 403 Forbidden";
    private static final String CLOSES = "Connection: close";
    private static final String BODY = "{\"name\": \"goal\"}";

    private final int port;
    private Socket socket;
    private BufferedReader answers;

    UnreadBodyTests(@LocalServerPort int port) {
        this.port = port;
    }

    @BeforeEach
    void connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
    }

    @Test
    void theConnectionGoesOnWhereTheBodyWasThere() throws IOException {
        say(head() + BODY);
        List<String> first = answerInChunks();
        say(head() + BODY);
        List<String> second = answerInChunks();

        assertThat(first).contains(FORBIDDEN).doesNotContain(CLOSES);
        assertThat(second).contains(FORBIDDEN);
    }

    @Test
    void theAnswerSaysThatTheConnectionEndsWhereTheBodyWasStillOnItsWay() throws IOException {
        say(head());

        List<String> untilTheEnd = answers.lines().toList();

        assertThat(untilTheEnd).contains(FORBIDDEN, CLOSES);
    }

    private String head() {
        return """
                POST /api/students HTTP/1.1
                Host: 127.0.0.1:%d
                Content-Type: application/json
                Content-Length: %d

                """.formatted(port, BODY.length()).replace("\n", "\r\n");
    }

    private void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private List<String> answerInChunks() throws IOException {
        List<String> lines = new ArrayList<>();
        do {
            lines.add(answers.readLine());
        } while (!lines.getLast().equals("0")); // the chunk that is the last one
        answers.readLine();
        return lines;
    }
}
