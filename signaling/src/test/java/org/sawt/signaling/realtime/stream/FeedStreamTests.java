package org.sawt.signaling.realtime.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.sawt.signaling.channels.PhoenixTopic;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.accounts.StaffAdministration;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes over a stream, and when it ends. */
class FeedStreamTests extends StreamScenario {

    @Autowired
    private StaffAdministration administration;

    @Autowired
    private TestClock clock;

    @Test
    void aRowIsWhatItIsOnAChannel() {
        PhoenixTopic topic = watch(therapist, "therapy_sessions", ofStudent(student));
        EventReader reader = live("therapy_sessions", ofStudent(student));

        setEpoch(session(therapist, student), 2);

        for (String type : List.of("INSERT", "UPDATE")) {
            var pushed = topic.expect("postgres_changes");
            EventReader.Event event = reader.expect("postgres_changes");
            assertThat(event.json()).isEqualTo(pushed);
            assertThat(event.json().at("/data/type").asString()).isEqualTo(type);
            assertThat(event.id()).startsWith(pushed.at("/data/position").asString() + "-");
        }
    }

    @Test
    void proxiesAreAskedToPassItOnAtOnceAndToKeepNothing() {
        EventReader reader = live("therapy_sessions", "");

        var headers = reader.answer().headers();
        assertThat(headers.firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        assertThat(headers.firstValue("X-Accel-Buffering")).hasValue("no");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(rule -> assertThat(rule).contains("no-store"));
        for (int i = 0; i < 3; i++) {
            assertThat(reader.nextComment()).startsWith(":");
        }
    }

    @Test
    void whoComesBackGetsWhatWasMissedInOrderThenWhatComes() {
        EventReader before = live("therapy_sessions", ofStudent(student));
        UUID first = session(therapist, student);
        String seen = before.expect("postgres_changes").id();
        before.close();
        UUID second = session(therapist, student);
        setEpoch(first, 3);

        EventReader back = read(
                EventReader.wanting(change("*", "therapy_sessions", ofStudent(student))) + "&since=0",
                Map.of("Last-Event-ID", seen));

        assertThat(recordOf(back)).isEqualTo(second.toString());
        assertThat(recordOf(back)).isEqualTo(first.toString());
        EventReader.Event system = back.expect("system");
        assertThat(system.json().get("status").asString()).isEqualTo("ok");
        assertThat(system.id())
                .isEqualTo(system.json().get("position").asString() + "-"
                        + system.json().get("epoch").asString());
        setEpoch(second, 4);
        assertThat(recordOf(back)).isEqualTo(second.toString());
    }

    @Test
    void anIdComesWithTheLastEventOfItsChange() {
        EventReader reader = read(EventReader.wanting(
                Map.of("table", "therapy_sessions", "select", List.of("id")),
                Map.of("table", "therapy_sessions", "select", List.of("state"))));
        reader.expect("system");

        session(therapist, student);

        assertThat(reader.expect("postgres_changes").id()).isEmpty();
        assertThat(reader.expect("postgres_changes").id()).isNotEmpty();
    }

    @Test
    void aTherapistGetsNoByteOfAnotherCaseloadOrClinic() {
        Caller.Staff colleague = clinic.staff(StaffRole.THERAPIST);
        TestClinic elsewhere = new TestClinic(jdbc);
        Caller.Staff stranger = elsewhere.staff(StaffRole.THERAPIST);
        EventReader reader = live("*", "");

        session(colleague, clinic.student(colleague));
        session(stranger, elsewhere.student(stranger));
        UUID own = session(therapist, student);

        assertThat(reader.expect("postgres_changes").json().at("/data/table").asString())
                .isEqualTo("appointments");
        assertThat(recordOf(reader)).isEqualTo(own.toString());
    }

    @Test
    void afterARevocationIsAnsweredNothingMoreComes() {
        EventReader reader = live("therapy_sessions", "");
        UUID session = session(therapist, student);
        reader.expect("postgres_changes");

        administration.assign(clinic.staff(StaffRole.ADMINISTRATOR), therapist.id(), List.of());
        setEpoch(session, 2);

        assertThat(reader.expect("phx_close").json().get("code").asString()).isEqualTo("revoked");
        reader.expectEnd();
    }

    @Test
    void aCaseloadThatChangesMeanwhileIsFollowed() {
        StudentId given = clinic.student();
        EventReader reader = live("therapy_sessions", "");
        session(therapist, given);

        jdbc.sql("insert into caseloads (staff_id, student_id) values (?, ?)")
                .params(therapist.id().value(), given.value())
                .update();
        UUID after = session(therapist, given);

        assertThat(recordOf(reader)).isEqualTo(after.toString());
    }

    @Test
    void aStreamEndsInTimeAndWhoHasSignedOutDoesNotComeBack() {
        EventReader reader = live("therapy_sessions", "");
        browser.post("/api/sign-out");

        clock.advance(Duration.ofMinutes(10));

        reader.expectEnd();
        assertThat(read(EventReader.wanting(change("*", "*", ""))).answer().statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoLeavesIsForgottenWithinAHeartbeatOrTwo() {
        EventReader reader = live("therapy_sessions", "");
        assertThat(openStreams()).isEqualTo(1);

        reader.close();

        await().until(() -> openStreams() == 0);
    }

    private static String recordOf(EventReader reader) {
        return reader.expect("postgres_changes").json().at("/data/record/id").asString();
    }
}
