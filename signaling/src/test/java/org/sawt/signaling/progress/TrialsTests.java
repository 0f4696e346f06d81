package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.TrialId;
import org.springframework.dao.DataAccessException;

class TrialsTests extends ProgressScenario {

    @Test
    void tapsAreNumberedForEachGoalAndSession() {
        Goal words = active(words());
        Goal leaving = active(measured(Measure.FREQUENCY));
        SessionId session = session();

        List<TrialAnswer> first =
                trials.record(therapist, session, List.of(correct(words), value(leaving, 2), correct(words)));
        List<TrialAnswer> later = trials.record(therapist, session, List.of(correct(words)));
        List<TrialAnswer> outside = trials.recordOutside(therapist, student, List.of(correct(words)));

        assertThat(numbers(first)).containsExactly(1, 1, 2);
        assertThat(numbers(later)).containsExactly(3);
        assertThat(numbers(outside)).containsExactly(1);
        assertThat(jdbc.sql("select result, value, unit, recorded_by, seq from trials where goal_id = :goal")
                        .param("goal", leaving.id().value())
                        .query()
                        .singleRow())
                .containsEntry("unit", "count")
                .containsEntry("result", null)
                .containsEntry("recorded_by", therapist.id().value());
    }

    @Test
    void aTapThatIsSentAgainIsAnsweredAsItWasStored() {
        Goal words = active(words());
        SessionId session = session();
        List<Trial> batch = List.of(
                correct(words),
                scored(words, TrialResult.INCORRECT, null),
                scored(words, TrialResult.CORRECT, levelOf(cues(), 2)));

        List<TrialAnswer> once = trials.record(therapist, session, batch);
        clock.advance(Duration.ofMinutes(10));
        List<TrialAnswer> again = trials.record(therapist, session, batch);

        assertStored(once);
        assertThat(again).isEqualTo(once);
        assertThat(trials.record(therapist, session, List.of(batch.getFirst(), batch.getFirst())))
                .containsExactly(once.getFirst(), once.getFirst());
        Trial fresh = correct(words);
        assertThat(numbers(trials.record(therapist, session, List.of(fresh, fresh))))
                .containsExactly(4, 4);
        assertThat(count(words)).isEqualTo(4);
    }

    @Test
    void theSameIdWithAnythingElseIsAConflictAndTheFirstStays() {
        Goal words = active(words());
        Goal other = active(words());
        SessionId session = session();
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);
        Trial tap = correct(words);
        TrialAnswer stored = trials.record(therapist, session, List.of(tap)).getFirst();

        List<Trial> different = List.of(
                new Trial(tap.id(), other.id(), tap.content(), tap.at()),
                new Trial(tap.id(), words.id(), new Trial.Scored(TrialResult.INCORRECT, null), tap.at()),
                new Trial(tap.id(), words.id(), new Trial.Scored(TrialResult.CORRECT, levelOf(cues(), 1)), tap.at()),
                at(tap, NOW.plusSeconds(1)));
        for (Trial twin : different) {
            assertThat(codeOf(trials.record(therapist, session, List.of(twin)).getFirst()))
                    .isEqualTo(RefusalCode.CONFLICT);
        }
        assertThat(codeOf(trials.recordOutside(therapist, student, List.of(tap)).getFirst()))
                .isEqualTo(RefusalCode.CONFLICT);
        assertThat(codeOf(trials.record(supervisor, session, List.of(tap)).getFirst()))
                .isEqualTo(RefusalCode.CONFLICT);

        assertThat(trials.record(therapist, session, List.of(tap))).containsExactly(stored);
        assertThat(count(words) + count(other)).isEqualTo(1);
    }

    @Test
    void whatIsWrongInABatchIsRefusedByItselfAndTheRestIsStored() {
        Goal words = active(words());
        Goal leaving = active(measured(Measure.RATING));
        Goal draft = goals.add(therapist, student, words());
        Goal elsewhere = goals.add(therapist, clinic.student(therapist), words());
        PromptLadder foreign = ladders.of(therapist).getFirst();

        List<TrialAnswer> answers = trials.record(
                therapist,
                session(),
                List.of(
                        correct(words),
                        correct(leaving),
                        value(words, 3),
                        correct(draft),
                        correct(elsewhere),
                        trial(GoalId.next(), new Trial.Scored(TrialResult.CORRECT, null)),
                        scored(words, TrialResult.CORRECT, levelOf(foreign, 1)),
                        at(correct(words), NOW.plus(Duration.ofDays(2))),
                        at(correct(words), NOW.minus(Duration.ofDays(400))),
                        at(correct(words), NOW.minus(Duration.ofDays(3)))));

        assertThat(answers.subList(1, 9).stream().map(ProgressScenario::codeOf))
                .containsExactly(
                        RefusalCode.MALFORMED,
                        RefusalCode.MALFORMED,
                        RefusalCode.CONFLICT,
                        RefusalCode.NOT_FOUND,
                        RefusalCode.NOT_FOUND,
                        RefusalCode.NOT_FOUND,
                        RefusalCode.MALFORMED,
                        RefusalCode.MALFORMED);
        assertThat(numbers(List.of(answers.getFirst(), answers.getLast()))).containsExactly(1, 2);
    }

    @ParameterizedTest
    @EnumSource(names = {"MET", "PAUSED", "DISCONTINUED"})
    void whatWaitedForTheNetworkIsKeptThoughTheGoalWasTakenOff(GoalStatus status) {
        Goal words = active(words());
        Trial late = correct(words);
        goals.turn(therapist, words.id(), words.version(), status);

        assertStored(trials.record(therapist, session(), List.of(late)));
    }

    @Test
    void undoneCountsNoMoreAndStaysOnRecord() {
        Goal words = active(words());
        SessionId session = session();
        Trial mistaken = correct(words);
        Trial undone = undo(mistaken);
        trials.record(therapist, session, List.of(mistaken, scored(words, TrialResult.INCORRECT, null)));

        List<TrialAnswer> answers = trials.record(therapist, session, List.of(undone));

        assertThat(numbers(answers)).containsExactly(3);
        assertThat(trials.record(therapist, session, List.of(undone))).isEqualTo(answers);
        assertThat(count(words)).isEqualTo(3);
        assertThat(progress(words).points().getFirst().outcome().n()).isEqualTo(1);
    }

    @Test
    void aTapAndItsUndoMayComeTogetherAndNothingIsUndoneTwice() {
        Goal words = active(words());
        Goal other = active(words());
        SessionId session = session();
        Trial mistaken = correct(words);
        Trial undone = undo(mistaken);
        assertStored(trials.record(therapist, session, List.of(mistaken, undone)));

        List<TrialAnswer> refused = trials.record(
                therapist,
                session,
                List.of(
                        undo(mistaken),
                        undo(undone),
                        undo(correct(words)),
                        trial(other.id(), new Trial.Voided(mistaken.id()))));

        assertThat(refused.stream().map(ProgressScenario::codeOf))
                .containsExactly(
                        RefusalCode.CONFLICT, RefusalCode.CONFLICT, RefusalCode.NOT_FOUND, RefusalCode.NOT_FOUND);
        assertThat(codeOf(trials.recordOutside(therapist, student, List.of(undo(mistaken)))
                        .getFirst()))
                .isEqualTo(RefusalCode.NOT_FOUND);
        assertThat(progress(words).points()).isEmpty();
    }

    @Test
    void sixtyFourWritersAtOnceLeaveNoGapAndNoTwin() throws Exception {
        Goal words = active(words());
        SessionId session = session();
        List<Trial> taps = IntStream.range(0, 64).mapToObj(_ -> correct(words)).toList();
        List<Callable<List<TrialAnswer>>> writers = new ArrayList<>();
        taps.forEach(tap -> {
            writers.add(() -> trials.record(therapist, session, List.of(tap)));
            writers.add(() -> trials.record(therapist, session, List.of(tap)));
        });

        List<TrialAnswer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<TrialAnswer>> one : threads.invokeAll(writers)) {
                answers.addAll(one.get());
            }
        }

        assertStored(answers);
        assertThat(answers.stream().distinct()).hasSize(64);
        assertThat(jdbc.sql("select seq from trials where goal_id = :goal order by seq")
                        .param("goal", words.id().value())
                        .query(Integer.class)
                        .list())
                .isEqualTo(upTo(64));
    }

    @Test
    void batchesThatNameTheSameGoalsInAnyOrderDoNotWaitForEachOtherForever() throws Exception {
        List<Goal> some = List.of(active(words()), active(words()), active(words()));
        SessionId session = session();
        List<Callable<List<TrialAnswer>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 24; writer++) {
            List<Trial> batch =
                    new ArrayList<>(some.stream().map(ProgressScenario::correct).toList());
            Collections.rotate(batch, writer);
            writers.add(() -> trials.record(therapist, session, batch));
        }

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<TrialAnswer>> one : threads.invokeAll(writers)) {
                assertStored(one.get());
            }
        }

        assertThat(some.stream().map(this::count)).containsOnly(24L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trials set result = 'incorrect'",
                "update trials set at = now() where false",
                "delete from trials",
                "truncate trials",
                "truncate trials cascade"
            })
    void nobodyRewritesATrial(String attempt) {
        Goal words = active(words());
        trials.recordOutside(therapist, student, List.of(correct(words)));

        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("append-only");
        assertThat(count(words)).isEqualTo(1);
    }

    @Test
    void theDatabaseItselfKeepsATrialWithItsStudentAndAVoidSingle() {
        Goal words = active(words());
        Trial tap = correct(words);
        trials.recordOutside(therapist, student, List.of(tap, undo(tap)));

        assertThatThrownBy(() -> insert(words, clinic.student(therapist).value(), "result", "'correct'"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> insert(words, student.value(), "voids", "'" + tap.id() + "'"))
                .hasMessageContaining("trials_voided_once");
        assertThat(count(words)).isEqualTo(2);
    }

    private void insert(Goal goal, UUID of, String column, String value) {
        jdbc.sql("""
                        insert into trials (id, clinic_id, student_id, goal_id, seq, recorded_by, at, %s)
                        values (:id, :clinic, :student, :goal, 99, :by, now(), %s)""".formatted(column, value))
                .param("id", TrialId.next().value())
                .param("clinic", clinic.id().value())
                .param("student", of)
                .param("goal", goal.id().value())
                .param("by", therapist.id().value())
                .update();
    }

    @Test
    void aSessionThatWasNeverOpenedTakesNoTrials() {
        Goal words = active(words());
        SessionId lobby = lobby();

        assertRefused(RefusalCode.CONFLICT, () -> trials.record(therapist, lobby, List.of(correct(words))));
        assertThat(count(words)).isZero();
    }

    private SessionId lobby() {
        Appointment appointment = plan("13:05", 45);
        return sessions.lobbyFor(new Sessions.Plan(appointment.id(), clinic.id(), student, therapist.id()));
    }

    @Test
    void afterTheSessionWhatWasTappedInItIsStillTaken() {
        Goal words = active(words());
        SessionId session = session();
        sessions.end(session, EndReason.ENDED_BY_STAFF);

        assertStored(trials.record(therapist, session, List.of(correct(words))));
    }

    @Test
    void moreThanAHundredAtOnceAreTooManyAndNoneIsFine() {
        Goal words = active(words());
        List<Trial> many = IntStream.range(0, 101).mapToObj(_ -> correct(words)).toList();

        assertRefused(RefusalCode.TOO_LARGE, () -> trials.recordOutside(therapist, student, many));
        assertThat(count(words)).isZero();
        assertThat(trials.recordOutside(therapist, student, List.of())).isEmpty();
        assertThat(numbers(trials.recordOutside(therapist, student, many.subList(0, 100))))
                .isEqualTo(upTo(100));
    }

    @Test
    void whoMayNotSeeTheStudentRecordsNothingAndItIsAudited() {
        Goal words = active(words());
        SessionId session = session();
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);

        for (Caller.Staff stranger : List.of(colleague(), new TestClinic(jdbc).staff(StaffRole.SUPERVISOR))) {
            assertRefused(RefusalCode.NOT_FOUND, () -> trials.record(stranger, session, List.of(correct(words))));
            assertRefused(
                    RefusalCode.NOT_FOUND, () -> trials.recordOutside(stranger, student, List.of(correct(words))));
        }
        assertRefused(RefusalCode.FORBIDDEN, () -> trials.record(administrator, session, List.of(correct(words))));
        assertRefused(
                RefusalCode.FORBIDDEN, () -> trials.recordOutside(administrator, student, List.of(correct(words))));

        assertThat(count(words)).isZero();
        assertThat(clinic.audit()).contains("trials_recorded refused not_found", "trials_recorded refused forbidden");
        assertStored(trials.record(clinic.staff(StaffRole.SUPERVISOR), session, List.of(correct(words))));
    }

    private long count(Goal goal) {
        return jdbc.sql("select count(*) from trials where goal_id = :goal")
                .param("goal", goal.id().value())
                .query(Long.class)
                .single();
    }
}
