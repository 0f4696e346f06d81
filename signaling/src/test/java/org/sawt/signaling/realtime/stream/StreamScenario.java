package org.sawt.signaling.realtime.stream;

import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.sawt.signaling.feed.FeedScenario;
import org.sawt.signaling.security.Browser;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;

/** A therapist who is signed in and follows rows over HTTP. */
abstract class StreamScenario extends FeedScenario {

    @Autowired
    private EventStreams streams;

    protected Browser browser;

    private final List<EventReader> readers = new ArrayList<>();

    @BeforeEach
    void signIn() {
        TestStaff.Member member = clinic.member(StaffRole.THERAPIST);
        therapist = member.caller();
        student = clinic.student(therapist);
        browser = new Browser(port).signedIn(member.email(), TestStaff.PASSWORD);
    }

    @AfterEach
    void noStreamIsLeft() {
        readers.forEach(EventReader::close);
        browser.close();
        await("streams are given back").until(() -> streams.count() == 0);
    }

    protected int openStreams() {
        return streams.count();
    }

    protected EventReader read(String query, Map<String, String> headers) {
        EventReader reader = new EventReader(port, browser, query, headers);
        readers.add(reader);
        return reader;
    }

    protected EventReader read(String query) {
        return read(query, Map.of());
    }

    /** The same, when it is live; answers the position of that, too. */
    protected EventReader live(String table, String filter) {
        EventReader reader = read(EventReader.wanting(change("*", table, filter)));
        reader.expect("system");
        return reader;
    }
}
