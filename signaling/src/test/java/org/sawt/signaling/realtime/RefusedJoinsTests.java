package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.feed.FeedScenario;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.InvitationId;

/** Joins that ask for what there is not, or not for them: each gets a code and a sentence, and the socket lives. */
class RefusedJoinsTests extends FeedScenario {

    static Stream<Arguments> badJoins() {
        return Stream.of(
                Arguments.of("invalid_filter", change("*", "session_events", "student_id=eq.somebody")),
                Arguments.of("invalid_filter", change("*", "*", "seq=gt.1")),
                Arguments.of("invalid_filter", change("*", "appointments", "x".repeat(9000))),
                Arguments.of("invalid_filter", change("*", "therapy_sessions", "alive_at=is.null")),
                Arguments.of("invalid_filter", Map.of("table", "appointments", "select", List.of("id", "password"))),
                Arguments.of("invalid_filter", Map.of("table", "*", "select", List.of("id"))),
                Arguments.of("not_found", Map.of("table", "staff")),
                Arguments.of("not_found", Map.of("table", "caseloads")),
                Arguments.of("not_found", Map.of("schema", "pg_catalog", "table", "pg_authid")),
                Arguments.of("malformed", Map.of("event", "TRUNCATE", "table", "appointments")),
                Arguments.of("malformed", Map.of("table", 7)));
    }

    @ParameterizedTest
    @MethodSource("badJoins")
    void areRefusedWithACode(String code, Map<String, Object> asked) {
        PhoenixClient client = connect();
        assertThat(join(client, therapist, wanting(asked))
                        .expectError(code)
                        .get("message")
                        .asString())
                .isNotBlank();
        join(client, therapist, Map.of()).expectOk();
    }

    @Test
    void tooManyOfThemAreRefused() {
        List<Map<String, Object>> many = Collections.nCopies(33, change("*", "appointments", ""));
        join(therapist, Map.of("config", Map.of("postgres_changes", many))).expectError("too_large");
    }

    @Test
    void guestsGetNone() {
        Caller parent = new Caller.Guest(InvitationId.next(), AppointmentId.next(), clinic.id(), GuestRole.GUARDIAN);
        join(parent, wanting(change("*", "appointments", ofStudent(student)))).expectError("forbidden");
    }

    @Test
    void administratorsGetNoGoalsAndTrials() {
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);
        join(administrator, wanting(change("*", "goals", ""))).expectError("not_found");
        join(administrator, wanting(change("*", "trials", ""))).expectError("not_found");
    }

    @Test
    void aPurposeThatThereIsNotIsRefused() {
        Map<String, Object> payload = new HashMap<>(wanting(change("*", "appointments", "")));
        payload.put("purpose", "curiosity");
        join(therapist, payload).expectError("malformed");
    }

    @Test
    void aPositionThatThereIsNotIsGone() {
        join(clinic.staff(StaffRole.SUPERVISOR), since(Long.MAX_VALUE)).expectError("cursor_gone");
        join(clinic.staff(StaffRole.SUPERVISOR), since(-1)).expectError("cursor_gone");
    }

    private static Map<String, Object> since(long position) {
        Map<String, Object> payload = new HashMap<>(wanting(change("*", "appointments", "")));
        payload.put("since", position);
        return payload;
    }
}
