package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.dao.DataAccessException;

class GoalsTests extends ProgressScenario {

    @Test
    void aGoalIsKeptAsItWasSaidAndBeginsTodayInTheClinicWhenItIsMadeActive() {
        Goal draft = goals.add(therapist, student, words());

        Goal active = goals.turn(therapist, draft.id(), draft.version(), GoalStatus.ACTIVE);

        assertThat(draft.status()).isEqualTo(GoalStatus.DRAFT);
        assertThat(draft.terms()).isEqualTo(words());
        assertThat(active.version()).isEqualTo(1);
        assertThat(active.terms().from()).isEqualTo(TODAY);
        assertThat(goals.of(therapist, student, Purpose.TREATMENT)).containsExactly(active);
        assertThat(goals.read(therapist, draft.id(), Purpose.TREATMENT)).isEqualTo(active);
        assertThat(clinic.audit()).contains("goal_changed done added", "goal_changed done active");
    }

    @Test
    void aGoalThatIsTakenOffHasALastDayAndNobodyTakesItUpAgain() {
        Goal active = active(words());

        Goal off = goals.turn(therapist, active.id(), active.version(), GoalStatus.DISCONTINUED);

        assertThat(off.terms().to()).isEqualTo(TODAY);
        assertRefused(RefusalCode.CONFLICT, () -> goals.turn(therapist, off.id(), off.version(), GoalStatus.ACTIVE));
        assertRefused(RefusalCode.CONFLICT, () -> goals.change(therapist, off.id(), off.version(), words()));
    }

    @Test
    void daysThatWereSaidStayAlsoWhenTheyAreOver() {
        LocalDate lastYear = TODAY.minusYears(1);
        Goal over = goals.add(therapist, student, within(words(), null, lastYear));

        Goal active = goals.turn(therapist, over.id(), over.version(), GoalStatus.ACTIVE);

        assertThat(active.terms().from()).isEqualTo(lastYear);
        assertThat(active.terms().to()).isEqualTo(lastYear);
        Goal coming = goals.add(therapist, student, within(words(), TODAY.plusDays(9), null));
        assertThat(goals.turn(therapist, coming.id(), 0, GoalStatus.DISCONTINUED)
                        .terms()
                        .to())
                .isEqualTo(TODAY.plusDays(9));
    }

    private static GoalTerms within(GoalTerms terms, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new GoalTerms(
                terms.text(),
                terms.area(),
                terms.measure(),
                terms.baseline(),
                terms.criterion(),
                terms.ladder(),
                from,
                to);
    }

    @Test
    void whoChangesWhatSomebodyElseChangedIsToldAndNothingIsLost() {
        Goal active = active(words());
        Goal changed = goals.change(therapist, active.id(), active.version(), measured(Measure.FREQUENCY));

        assertRefused(RefusalCode.CONFLICT, () -> goals.change(therapist, active.id(), active.version(), words()));
        assertRefused(
                RefusalCode.CONFLICT, () -> goals.turn(therapist, active.id(), active.version(), GoalStatus.PAUSED));

        assertThat(goals.read(therapist, active.id(), Purpose.TREATMENT)).isEqualTo(changed);
        assertThat(changed.terms().from()).isEqualTo(TODAY);
    }

    @Test
    void ofThoseWhoChangeItAtOnceOneIsRight() throws Exception {
        Goal active = active(words());
        List<Callable<Boolean>> writers = new ArrayList<>();
        for (int writer = 0; writer < 16; writer++) {
            writers.add(() -> {
                try {
                    goals.change(therapist, active.id(), active.version(), words());
                    return true;
                } catch (RefusedException refused) {
                    assertThat(refused.refusal().code()).isEqualTo(RefusalCode.CONFLICT);
                    return false;
                }
            });
        }
        int right = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(writers)) {
                right += one.get() ? 1 : 0;
            }
        }

        assertThat(right).isEqualTo(1);
    }

    @Test
    void aMeasureThatTrialsWereTakenInStays() {
        Goal words = active(words());
        trials.recordOutside(therapist, student, List.of(correct(words)));
        PromptLadder other = ladders.of(therapist).getFirst();
        GoalTerms otherLadder = new GoalTerms(
                words().text(),
                "Area",
                Measure.PERCENT_CORRECT,
                null,
                new Criterion(Criterion.Direction.AT_LEAST, Amount.of(80), 3, null),
                other.id(),
                null,
                null);

        assertRefused(
                RefusalCode.CONFLICT,
                () -> goals.change(therapist, words.id(), words.version(), measured(Measure.FREQUENCY)));
        assertRefused(RefusalCode.CONFLICT, () -> goals.change(therapist, words.id(), words.version(), otherLadder));
        assertThat(goals.change(therapist, words.id(), words.version(), words()).version())
                .isEqualTo(words.version() + 1);
    }

    @Test
    void aLadderOfAnotherClinicALevelOfAnotherLadderAndARetiredOneAreRefused() {
        TestClinic elsewhere = new TestClinic(jdbc);
        PromptLadder foreign = ladders.of(elsewhere.staff(StaffRole.THERAPIST)).getFirst();
        PromptLadder own = ladders.of(therapist).getFirst();
        Goal before = goals.add(therapist, student, words());

        assertRefused(RefusalCode.NOT_FOUND, () -> goals.add(therapist, student, with(foreign, null)));
        assertRefused(RefusalCode.NOT_FOUND, () -> goals.add(therapist, student, with(own, levelOf(cues(), 1))));
        changes.retire(clinic.staff(StaffRole.SUPERVISOR), cues().id());
        assertRefused(RefusalCode.CONFLICT, () -> goals.add(therapist, student, words()));
        assertThat(goals.change(therapist, before.id(), 0, words()).version()).isEqualTo(1);
    }

    private static GoalTerms with(PromptLadder ladder, @Nullable PromptLevelId level) {
        return new GoalTerms(
                new LocalizedText("Goal", "هدف"),
                "Area",
                Measure.PERCENT_CORRECT,
                null,
                new Criterion(Criterion.Direction.AT_LEAST, Amount.of(80), 3, level),
                ladder.id(),
                null,
                null);
    }

    @Test
    void everyReadIsAuditedWithWhatItWasFor() {
        Goal words = active(words());
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);

        goals.of(therapist, student, Purpose.TREATMENT);
        goals.read(supervisor, words.id(), Purpose.SUPERVISION);
        reports.of(supervisor, student, null, null, Purpose.FAMILY_REQUEST);

        assertThat(clinic.audit())
                .containsSubsequence(
                        "record_read done treatment",
                        "record_read done supervision",
                        "record_read done family_request");
        assertThat(jdbc.sql("""
                        select count(*) from audit_entries
                        where student_id = :student and action = 'record_read' and outcome = 'done'""")
                        .param("student", student.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void whoMayNotSeeTheStudentFindsNothingAndIsOnRecord() {
        Goal words = active(words());
        TestClinic elsewhere = new TestClinic(jdbc);

        for (Caller.Staff stranger :
                List.of(colleague(), elsewhere.staff(StaffRole.THERAPIST), elsewhere.staff(StaffRole.SUPERVISOR))) {
            assertRefused(RefusalCode.NOT_FOUND, () -> goals.of(stranger, student, Purpose.TREATMENT));
            assertRefused(RefusalCode.NOT_FOUND, () -> goals.read(stranger, words.id(), Purpose.TREATMENT));
            assertRefused(RefusalCode.NOT_FOUND, () -> goals.add(stranger, student, words()));
            assertRefused(RefusalCode.NOT_FOUND, () -> goals.change(stranger, words.id(), 1, words()));
            assertRefused(RefusalCode.NOT_FOUND, () -> goals.turn(stranger, words.id(), 1, GoalStatus.PAUSED));
            assertRefused(RefusalCode.NOT_FOUND, () -> reports.of(stranger, student, null, null, Purpose.TREATMENT));
        }

        assertThat(goals.read(therapist, words.id(), Purpose.TREATMENT)).isEqualTo(words);
        assertThat(clinic.audit()).contains("record_read refused not_found", "goal_changed refused not_found");
        assertThat(elsewhere.audit()).contains("record_read refused not_found", "goal_changed refused not_found");
    }

    @Test
    void administratorsSeeNothingOfWhatIsWorkedAt() {
        Goal words = active(words());
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);

        assertRefused(RefusalCode.FORBIDDEN, () -> goals.of(administrator, student, Purpose.REPORT));
        assertRefused(RefusalCode.FORBIDDEN, () -> goals.read(administrator, words.id(), Purpose.REPORT));
        assertRefused(RefusalCode.FORBIDDEN, () -> goals.read(administrator, GoalId.next(), Purpose.REPORT));
        assertRefused(RefusalCode.FORBIDDEN, () -> goals.add(administrator, student, words()));
        assertRefused(RefusalCode.FORBIDDEN, () -> goals.change(administrator, words.id(), 1, words()));
        assertRefused(RefusalCode.FORBIDDEN, () -> goals.turn(administrator, words.id(), 1, GoalStatus.PAUSED));
        assertRefused(RefusalCode.FORBIDDEN, () -> reports.of(administrator, student, null, null, Purpose.REPORT));
        assertRefused(RefusalCode.FORBIDDEN, () -> ladders.of(administrator));
        assertThat(clinic.audit()).contains("record_read refused forbidden", "goal_changed refused forbidden");
    }

    @Test
    void oneMoreGoalThanAnyPlanHasIsRefused() {
        IntStream.range(0, 200).forEach(_ -> goals.add(therapist, student, measured(Measure.RATING)));

        assertRefused(RefusalCode.TOO_LARGE, () -> goals.add(therapist, student, words()));
        assertThat(goals.of(therapist, student, Purpose.TREATMENT)).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from goals",
                "truncate goals cascade",
                "delete from prompt_levels",
                "delete from prompt_ladders"
            })
    void whatTrialsNameIsNeverTakenAway(String attempt) {
        Goal words = active(words());

        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("keeps its rows");
        assertThat(goals.read(therapist, words.id(), Purpose.TREATMENT)).isEqualTo(words);
    }
}
