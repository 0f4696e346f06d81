package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;

/** From taps to figures, through the database. */
class ProgressTests extends ProgressScenario {

    /** Five alone, three with minimal and one with maximal cues, one wrong: 80 % with minimal cues at most. */
    @Test
    void aSessionsTapsComeToWhatTheTherapistWouldCount() {
        Goal words = active(words());
        PromptLadder cues = cues();
        SessionId session = session();
        List<Trial> taps = new ArrayList<>();
        for (int tap = 0; tap < 5; tap++) {
            taps.add(scored(words, TrialResult.CORRECT, tap < 2 ? null : levelOf(cues, 0)));
        }
        for (int tap = 0; tap < 3; tap++) {
            taps.add(scored(words, TrialResult.CORRECT, levelOf(cues, 1)));
        }
        taps.add(scored(words, TrialResult.CORRECT, levelOf(cues, 3)));
        taps.add(scored(words, TrialResult.NO_RESPONSE, levelOf(cues, 3)));
        trials.record(therapist, session, taps);

        GoalProgress.Point point = progress(words).points().getFirst();

        assertThat(point.occasion().session()).isEqualTo(session);
        assertThat(point.occasion().date()).isEqualTo(TODAY);
        assertThat(point.reached()).isTrue();
        Tally tally = (Tally) point.outcome();
        assertThat(tally.value()).isEqualTo(new BigDecimal("80.0"));
        assertThat(tally.shares().correct()).isEqualTo(new BigDecimal("90.0"));
        assertThat(tally.shares().unprompted()).isEqualTo(new BigDecimal("50.0"));
        assertThat(tally.shares().prompted()).isEqualTo(new BigDecimal("40.0"));
        assertThat(tally.shares().incorrect()).isEqualTo(new BigDecimal("10.0"));
        assertThat(tally.byLevel().values()).containsExactly(3, 3, 1);
        assertThat(progress().ladders()).containsExactly(cues);
        assertThat(progress().timeline()).containsExactly(new StudentProgress.Stop(point.occasion(), 10));
    }

    @Test
    void countsAddUpAndRatingsAreAveraged() {
        Goal leaving = active(measured(Measure.FREQUENCY));
        Goal lasting = active(measured(Measure.DURATION));
        Goal rating = active(measured(Measure.RATING));
        trials.recordOutside(
                therapist,
                student,
                List.of(
                        value(leaving, 2),
                        value(leaving, 0),
                        value(leaving, 1),
                        value(lasting, 90),
                        value(lasting, 45),
                        value(rating, 3),
                        value(rating, 4)));

        assertThat(valueOf(leaving)).isEqualByComparingTo("3");
        assertThat(valueOf(lasting)).isEqualByComparingTo("135");
        assertThat(valueOf(rating)).isEqualByComparingTo("3.5");
        assertThat(progress(leaving).points().getFirst().reached()).isFalse();
    }

    private BigDecimal valueOf(Goal goal) {
        return progress(goal).points().getFirst().outcome().value();
    }

    /** 22:30 in UTC is half past one on the next day in Riyadh. */
    @Test
    void whatWasOutsideOfSessionsBelongsToTheClinicsDay() {
        Goal words = active(words());
        trials.recordOutside(
                therapist,
                student,
                List.of(
                        at(correct(words), Instant.parse("2026-11-20T20:30:00Z")),
                        at(correct(words), Instant.parse("2026-11-20T22:30:00Z")),
                        at(correct(words), Instant.parse("2026-11-21T20:59:00Z"))));

        assertThat(progress(words).points())
                .extracting(point -> point.occasion().date())
                .containsExactly(LocalDate.parse("2026-11-20"), LocalDate.parse("2026-11-21"));
    }

    @Test
    void whatWasTappedInASessionBelongsToItWhateverTheClientsClockSaid() {
        Goal words = active(words());
        SessionId session = session();
        trials.record(therapist, session, List.of(correct(words), at(correct(words), NOW.minus(Duration.ofDays(2)))));

        assertThat(progress(words).points()).hasSize(1);
        assertThat(progress(words).points().getFirst().outcome().n()).isEqualTo(2);
    }

    @Test
    void threeSessionsInARowMeetTheCriterionAndTheLastOfThemIsTheDay() {
        Goal words = active(words());
        for (String time : List.of("13:05", "14:05", "15:05")) {
            clock.set(clinicTime(time));
            SessionId session = starts.start(therapist, plan(time, 45).id());
            trials.record(therapist, session, List.of(at(correct(words), clock.instant())));
            sessions.end(session, EndReason.ENDED_BY_STAFF);
        }

        GoalProgress progress = progress(words);

        assertThat(progress.points()).hasSize(3);
        assertThat(progress.consecutive()).isEqualTo(3);
        assertThat(progress.metOn()).isEqualTo(TODAY);
    }

    @Test
    void onlyTheDaysThatWereAskedForAreCounted() {
        Goal words = active(words());
        for (int day = 1; day <= 9; day++) {
            trials.recordOutside(therapist, student, List.of(at(correct(words), NOW.minus(Duration.ofDays(day)))));
        }

        StudentProgress some =
                reports.of(therapist, student, TODAY.minusDays(5), TODAY.minusDays(4), Purpose.TREATMENT);

        assertThat(some.goals().getFirst().points()).hasSize(2);
        assertThat(some.timeline()).hasSize(2);
        assertThat(progress(words).points()).hasSize(9);
        assertThat(progress(words).trend()).isNotNull();
    }

    @Test
    void spansWithoutSenseOrEndAreRefused() {
        assertRefused(RefusalCode.MALFORMED, () -> read(TODAY, TODAY.minusDays(1)));
        assertRefused(RefusalCode.TOO_LARGE, () -> read(TODAY.minusDays(733), TODAY));
        assertRefused(RefusalCode.MALFORMED, () -> read(LocalDate.MIN, LocalDate.MAX));
        assertRefused(RefusalCode.MALFORMED, () -> read(LocalDate.MIN, null));
        assertThat(read(TODAY.minusDays(732), TODAY).goals()).isEmpty();
    }

    private StudentProgress read(LocalDate from, @Nullable LocalDate to) {
        return reports.of(therapist, student, from, to, Purpose.TREATMENT);
    }

    @Test
    void anotherStudentsTrialsAreNotAmongThem() {
        Goal words = active(words());
        trials.recordOutside(therapist, student, List.of(correct(words)));

        StudentProgress other = reports.of(therapist, clinic.student(therapist), null, null, Purpose.TREATMENT);

        assertThat(other.goals()).isEmpty();
        assertThat(other.timeline()).isEmpty();
        assertThat(other.ladders()).isEmpty();
    }
}
