package org.sawt.signaling.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.shared.ParticipantId;

class AttendanceTests {

    private static final Instant START = Instant.parse("2026-11-21T13:00:00Z");

    private final ParticipantId therapist = ParticipantId.next();
    private final ParticipantId mother = ParticipantId.next();
    private final ParticipantId observer = ParticipantId.next();
    private final List<JournalEntry> journal = new ArrayList<>();

    @Test
    void minutesAreTheOverlapOfTherapistAndFamily() {
        joined(0, therapist, "therapist");
        joined(60, mother, "guardian");
        left(660, mother, "left");
        ended(900);

        assertThat(read().delivered()).isEqualTo(Duration.ofMinutes(10));
        assertThat(read().secondsOf(therapist)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void twoOfTheFamilyAtOnceCountOnce() {
        ParticipantId child = ParticipantId.next();
        joined(0, therapist, "therapist");
        joined(0, mother, "guardian");
        joined(30, child, "student");
        ended(120);

        assertThat(read().delivered()).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void anObserverIsNoFamily() {
        joined(0, therapist, "therapist");
        joined(0, observer, "observer");
        ended(600);

        assertThat(read().delivered()).isZero();
    }

    @Test
    void aDropThatHealedDoesNotInterrupt() {
        joined(0, mother, "guardian");
        event(100, EntryType.RECONNECTING, mother, Map.of());
        event(120, EntryType.RETURNED, mother, Map.of("taken_over", false));
        left(300, mother, "left");

        assertThat(read().intervalsOf(mother)).containsExactly(new Interval(at(0), at(300)));
    }

    @Test
    void aReloadDoesNotInterrupt() {
        joined(0, mother, "guardian");
        event(100, EntryType.RECONNECTING, mother, Map.of());
        event(104, EntryType.RETURNED, mother, Map.of("taken_over", true));
        left(300, mother, "left");

        assertThat(read().intervalsOf(mother)).containsExactly(new Interval(at(0), at(300)));
    }

    @Test
    void whoComesWithANewPageLongAfterTheServerDiedWasNotThereInBetween() {
        joined(0, mother, "guardian");
        event(100, EntryType.RECONNECTING, mother, Map.of());
        event(7300, EntryType.RETURNED, mother, Map.of("taken_over", true));
        left(7400, mother, "left");

        assertThat(read().intervalsOf(mother))
                .containsExactly(new Interval(at(0), at(100)), new Interval(at(7300), at(7400)));
    }

    @Test
    void whoseVoiceWentOnWithoutTheServerWasThereAllTheTime() {
        joined(0, mother, "guardian");
        event(100, EntryType.RECONNECTING, mother, Map.of());
        event(400, EntryType.RETURNED, mother, Map.of("taken_over", false));
        left(500, mother, "left");

        assertThat(read().intervalsOf(mother)).containsExactly(new Interval(at(0), at(500)));
    }

    @Test
    void aDropThatNeverHealedEndedWhenItBegan() {
        joined(0, mother, "guardian");
        event(100, EntryType.RECONNECTING, mother, Map.of());
        left(130, mother, "connection_lost");

        assertThat(read().secondsOf(mother)).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void whoWasStillAwayWhenTheSessionEndedHadLeftBefore() {
        joined(0, therapist, "therapist");
        joined(0, mother, "guardian");
        event(60, EntryType.RECONNECTING, mother, Map.of());
        left(7200, mother, "session_ended");
        left(7200, therapist, "session_ended");
        ended(7200);

        assertThat(read().delivered()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void whoCameTwiceHasTwoIntervals() {
        joined(0, mother, "guardian");
        left(50, mother, "left");
        joined(80, mother, "guardian");
        left(100, mother, "left");

        assertThat(read().intervalsOf(mother))
                .containsExactly(new Interval(at(0), at(50)), new Interval(at(80), at(100)));
    }

    @Test
    void whoIsStillInTheRoomIsCountedUntilNow() {
        joined(0, mother, "guardian");

        assertThat(Attendance.of(journal, at(42)).secondsOf(mother)).isEqualTo(Duration.ofSeconds(42));
    }

    @Test
    void whoOnlyWaitedWasNotThere() {
        event(0, EntryType.WAITING, mother, Map.of("role", "guardian"));
        left(500, mother, "connection_lost");

        assertThat(read().intervalsOf(mother)).isEmpty();
    }

    @Test
    void theClockOfTheDatabaseMayStepBack() {
        joined(10, mother, "guardian");
        left(5, mother, "left");

        assertThat(read().secondsOf(mother)).isZero();
    }

    private Attendance read() {
        return Attendance.of(journal, at(100_000));
    }

    private void joined(long second, ParticipantId who, String role) {
        event(second, EntryType.JOINED, who, Map.of("role", role));
    }

    private void left(long second, ParticipantId who, String reason) {
        event(second, EntryType.LEFT, who, Map.of("reason", reason));
    }

    private void ended(long second) {
        event(second, EntryType.ENDED, null, Map.of("reason", "ended_by_staff"));
    }

    private void event(long second, EntryType type, @Nullable ParticipantId who, Map<String, Object> data) {
        journal.add(new JournalEntry(journal.size() + 1, at(second), type, who, data));
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
