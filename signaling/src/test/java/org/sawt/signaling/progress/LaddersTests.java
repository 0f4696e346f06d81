package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.schedule.TestClinic;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;
import org.sawt.signaling.shared.RefusalCode;

class LaddersTests extends ProgressScenario {

    private static final LocalizedText NAME = new LocalizedText("Our cues", "تلميحاتنا");

    @Test
    void everyClinicHasBothPresetsAndReadingAgainAddsNothing() {
        List<PromptLadder> first = ladders.of(therapist);

        assertThat(first.stream().map(LaddersTests::codes))
                .containsExactly(List.of("I", "G", "V", "M", "PP", "FP"), List.of("Ind", "Min", "Mod", "Max"));
        assertThat(first)
                .allSatisfy(ladder -> assertThat(ladder.levels())
                        .allSatisfy(
                                level -> assertThat(level.wording().name().ar()).isNotBlank()));
        assertThat(ladders.of(clinic.staff(StaffRole.SUPERVISOR))).isEqualTo(first);
    }

    @Test
    void aClinicMakesItsOwnAndNoOtherClinicSeesIt() {
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);

        PromptLadder made = changes.make(supervisor, NAME, wordings(3));

        assertThat(codes(made)).containsExactly("C0", "C1", "C2");
        assertThat(ladders.of(therapist)).hasSize(3).contains(made);
        assertThat(ladders.of(new TestClinic(jdbc).staff(StaffRole.SUPERVISOR))).hasSize(2);
        assertThat(clinic.audit()).contains("ladder_changed done made");
    }

    @Test
    void aLevelIsAddedInItsPlaceAndAnotherIsRetiredInIts() {
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);
        PromptLadder cues = cues();

        changes.addLevel(supervisor, cues.id(), levelOf(cues, 1), wording("Vis"));
        PromptLadder changed = changes.retireLevel(supervisor, cues.id(), levelOf(cues, 2));

        assertThat(codes(changed)).containsExactly("Ind", "Min", "Vis", "Mod", "Max");
        assertThat(changed.levels().stream().map(PromptLevel::retired))
                .containsExactly(false, false, false, true, false);
        assertThat(changes.retireLevel(supervisor, cues.id(), levelOf(cues, 2))).isEqualTo(changed);
    }

    @Test
    void aTrialKeepsTheLevelThatWasRetired() {
        Goal words = active(words());
        Trial earlier = scored(words, TrialResult.CORRECT, levelOf(cues(), 3));
        PromptLadder cues = cues();

        changes.retireLevel(clinic.staff(StaffRole.SUPERVISOR), cues.id(), levelOf(cues, 3));

        assertStored(trials.recordOutside(therapist, student, List.of(earlier)));
        Tally tally = (Tally) progress(words).points().getFirst().outcome();
        assertThat(tally.byLevel()).containsOnlyKeys(levelOf(cues, 3));
        assertThat(tally.prompted()).isEqualTo(1);
    }

    @Test
    void theLevelWithoutHelpStaysAndCodesAreUnlike() {
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);
        PromptLadder cues = cues();

        assertRefused(RefusalCode.CONFLICT, () -> changes.retireLevel(supervisor, cues.id(), levelOf(cues, 0)));
        assertRefused(
                RefusalCode.CONFLICT, () -> changes.addLevel(supervisor, cues.id(), levelOf(cues, 0), wording("Max")));
        assertRefused(RefusalCode.MALFORMED, () -> changes.make(supervisor, NAME, List.of(wording("A"), wording("A"))));
        assertRefused(RefusalCode.MALFORMED, () -> changes.make(supervisor, NAME, wordings(1)));
        assertRefused(RefusalCode.MALFORMED, () -> changes.make(supervisor, NAME, wordings(13)));
        assertThat(ladders.of(therapist)).hasSize(2).contains(cues);
    }

    @Test
    void laddersAndLevelsHaveTheirLimits() {
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);
        PromptLadder longest = changes.make(supervisor, NAME, wordings(12));
        IntStream.range(0, 47).forEach(_ -> changes.make(supervisor, NAME, wordings(2)));

        assertRefused(
                RefusalCode.TOO_LARGE,
                () -> changes.addLevel(supervisor, longest.id(), levelOf(longest, 0), wording("More")));
        assertRefused(RefusalCode.TOO_LARGE, () -> changes.make(supervisor, NAME, wordings(2)));
        assertThat(ladders.of(therapist)).hasSize(50);
    }

    @Test
    void onlySupervisorsChangeAndOnlyTheOwnClinics() {
        PromptLadder cues = cues();
        Caller.Staff stranger = new TestClinic(jdbc).staff(StaffRole.SUPERVISOR);
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);

        for (Caller.Staff by : List.of(therapist, administrator)) {
            assertRefused(RefusalCode.FORBIDDEN, () -> changes.make(by, NAME, wordings(2)));
            assertRefused(RefusalCode.FORBIDDEN, () -> changes.addLevel(by, cues.id(), levelOf(cues, 0), wording("A")));
            assertRefused(RefusalCode.FORBIDDEN, () -> changes.retireLevel(by, cues.id(), levelOf(cues, 1)));
            assertRefused(RefusalCode.FORBIDDEN, () -> changes.retire(by, cues.id()));
        }
        assertRefused(RefusalCode.NOT_FOUND, () -> changes.retire(stranger, cues.id()));
        assertRefused(RefusalCode.NOT_FOUND, () -> changes.retireLevel(stranger, cues.id(), levelOf(cues, 1)));
        assertRefused(
                RefusalCode.NOT_FOUND, () -> changes.addLevel(stranger, cues.id(), levelOf(cues, 0), wording("A")));
        assertRefused(RefusalCode.NOT_FOUND, () -> changes.retire(clinic.staff(StaffRole.SUPERVISOR), LadderId.next()));
        assertRefused(
                RefusalCode.NOT_FOUND,
                () -> changes.retireLevel(clinic.staff(StaffRole.SUPERVISOR), cues.id(), PromptLevelId.next()));
        assertThat(ladders.of(therapist)).contains(cues);
    }

    private static List<String> codes(PromptLadder ladder) {
        return ladder.levels().stream().map(level -> level.wording().code()).toList();
    }

    private static List<PromptLevel.Wording> wordings(int levels) {
        return IntStream.range(0, levels)
                .mapToObj(number -> wording("C" + number))
                .toList();
    }

    private static PromptLevel.Wording wording(String code) {
        return new PromptLevel.Wording(code, NAME, new LocalizedText("What counts", "ما يُحتسب"));
    }
}
