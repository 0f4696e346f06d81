package org.sawt.signaling.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A client that never reads, on a real connection whose buffers are full. */
class SlowReaderTests extends StreamScenario {

    private static final int SMALL_BUFFER = 1024;
    private static final int ROWS = 400;

    @Test
    void isCutOffWhileOthersGetEveryRow() throws IOException {
        UUID session = session(therapist, student);
        try (Socket deaf = deafReader()) {
            EventReader healthy = live("session_events", ofStudent(student));
            await().until(() -> openStreams() == 2);

            for (int seq = 1; seq <= ROWS; seq++) {
                writeBigRow(session, seq);
                var row = healthy.expect("postgres_changes").json().at("/data/record");
                assertThat(row.get("seq").asInt()).isEqualTo(seq);
            }

            await("it is cut off").atMost(Duration.ofSeconds(20)).until(() -> openStreams() == 1);
        }
    }

    private Socket deafReader() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String query = EventReader.wanting(change("*", "session_events", ofStudent(student)));
        String request = "GET /api/feed?%s HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: SAWT_SESSION=%s\r\n\r\n"
                .formatted(query, browser.cookie("SAWT_SESSION"));
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** 40 KB that do not compress. */
    private void writeBigRow(UUID session, int seq) {
        jdbc.sql("""
                insert into session_events (session_id, clinic_id, student_id, seq, type, at, data)
                select :session, :clinic, :student, :seq, 'note', now(),
                       jsonb_build_object('text', string_agg(md5(random()::text), ''))
                from generate_series(1, 1250)""")
                .param("session", session)
                .param("clinic", clinic.id().value())
                .param("student", student.value())
                .param("seq", seq)
                .update();
    }
}
