package org.sawt.signaling.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.security.Browser;

/** Streams that are not begun: each with the reason, as a problem. */
class RefusedStreamsTests extends StreamScenario {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"table":"appointments","filter":"colour=eq.red"}] |          | 400 | invalid_filter
            [{"table":"staff"}]                                 |          | 404 | not_found
            [{"table":"appointments","event":"UPSERT"}]         |          | 400 | malformed
            [{"table":7}]                                       |          | 400 | malformed
            [{"table":                                          |          | 400 | malformed
            {}                                                  |          | 400 | malformed
            []                                                  |          | 400 | malformed
            [{"table":"appointments"}]                          | &since=x | 400 | malformed
            [{"table":"appointments"}]                          | &since=99999999999 | 410 | cursor_gone
            [{"table":"appointments"}]                          | &purpose=fun | 400 | malformed
            """)
    void whatCannotBeGivenIsSaid(String wanted, String more, int status, String code) {
        EventReader reader = read(EventReader.query(wanted) + (more == null ? "" : more));

        assertThat(reader.answer().statusCode()).isEqualTo(status);
        assertThat(codeOf(reader)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"x, 400", "7-x, 400", "0-0d5e4c4b-6f0f-4c3e-9a53-7a3d3c3a1c11, 410", "99999999999, 410"})
    void whoComesBackFromNowhereIsTold(String id, int status) {
        EventReader reader = read(EventReader.wanting(Map.of("table", "appointments")), Map.of("Last-Event-ID", id));

        assertThat(reader.answer().statusCode()).isEqualTo(status);
    }

    @Test
    void moreThanAChannelMayAskForIsTooLarge() {
        List<Object> many = Collections.nCopies(33, Map.of("table", "appointments"));

        assertThat(read(EventReader.wanting(many.toArray())).answer().statusCode())
                .isEqualTo(413);
    }

    @Test
    void nobodyIsGivenNothing() {
        try (Browser stranger = new Browser(port)) {
            Browser.Page page = stranger.get("/api/feed?" + EventReader.wanting(Map.of("table", "appointments")));

            assertThat(page.status()).isEqualTo(401);
        }
    }

    @Test
    void oneTooManyIsToldWhenToTryAgainAndAPlaceIsFreeWhenOneLeaves() {
        List<EventReader> open = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            open.add(live("appointments", ""));
        }

        HttpResponse<?> ninth =
                read(EventReader.wanting(change("*", "appointments", ""))).answer();
        assertThat(ninth.statusCode()).isEqualTo(429);
        assertThat(ninth.headers().firstValue("Retry-After")).hasValue("10");

        open.getFirst().close();
        await().until(() -> openStreams() == 7);
        live("appointments", "");
    }

    private static String codeOf(EventReader reader) {
        return reader.problem().get("code").asString();
    }
}
