package org.sawt.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.sawt.media.Stage.soon;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.media.MediaRoom.Verdict;

/** What every engine promises to rooms. An engine's test extends this and supplies a {@link Driver}. */
public abstract class MediaEngineContract {

    private static final int EPOCH = 3;

    private Driver driver;
    private Stage stage;

    /** What the contract must know of an engine and of the browsers that it talks to. */
    public interface Driver extends AutoCloseable {

        MediaEngine engine();

        /** An offer as a browser would make it for {@code link}; no two are alike. */
        String offer(Link link);

        /** An answer to {@code offer}. */
        String answer(String offer);

        /** The steps of a set-up that can fail; an engine without a server has none. */
        default List<String> steps() {
            return List.of();
        }

        /** The next {@code step} fails, once. */
        default void failNext(String step) {
            throw new UnsupportedOperationException(step);
        }

        /** How many things the engine holds for rooms at this moment, here and at its media server. */
        int held();

        @Override
        void close();
    }

    protected abstract Driver driver();

    @BeforeEach
    void openRoom() {
        driver = driver();
        stage = new Stage(driver, EPOCH);
    }

    @AfterEach
    void nothingIsLeftAfterClose() {
        stage.close();
        soon().untilAsserted(() -> assertThat(driver.held()).isZero());
        driver.close();
    }

    @Test
    void twoWhoSpeakHearEachOther() {
        stage.join("amal", "badr");
        stage.awaitHearing("amal", "badr");
        stage.awaitHearing("badr", "amal");
    }

    @Test
    void oneWhoIsAloneHearsNobody() {
        stage.join("amal");
        soon().until(() -> stage.toldLinks("amal"));
        stage.awaitHearing("amal");
    }

    @ParameterizedTest
    @CsvSource({
        "amal,badr,carl",
        "amal,carl,badr",
        "badr,amal,carl",
        "badr,carl,amal",
        "carl,amal,badr",
        "carl,badr,amal"
    })
    void theyLeaveInAnyOrderAndWhoStaysHearsWhoStays(String first, String second, String last) {
        stage.join("amal", "badr", "carl");
        stage.awaitHearing(last, first, second);
        stage.leave(first);
        stage.awaitHearing(second, last);
        stage.awaitHearing(last, second);
        stage.leave(second);
        stage.awaitHearing(last);
    }

    @Test
    void leavingTwiceIsLeavingOnce() {
        stage.join("amal", "badr");
        stage.leave("badr");
        stage.leave("badr");
        stage.leave("nobody");
        stage.awaitHearing("amal");
    }

    @Test
    void anObserverHearsEverybodyAndIsHeardByNobody() {
        stage.join("amal", "badr");
        stage.observe("oona");
        stage.awaitHearing("oona", "amal", "badr");
        stage.awaitHearing("amal", "badr");
        assertThat(stage.links("oona")).noneMatch(Link::send);
    }

    @Test
    void twoObserversHaveNothingToSayToEachOther() {
        stage.observe("oona");
        stage.observe("omar");
        stage.awaitHearing("oona");
        stage.awaitHearing("omar");
    }

    @Test
    void whoComesBackWithTheSamePageKeepsTheLinksAndIsToldThemAgain() {
        stage.join("amal", "badr");
        stage.awaitHearing("amal", "badr");
        stage.awaitHearing("badr", "amal");
        List<Link> before = stage.links("amal");
        List<Link> others = stage.links("badr");
        stage.forget("amal");
        stage.join("amal");
        soon().untilAsserted(() -> assertThat(stage.links("amal")).isEqualTo(before));
        assertThat(stage.links("badr")).isEqualTo(others);
    }

    @Test
    void aNewPageGetsLinksThatItsPredecessorNeverHad() {
        stage.join("amal", "badr");
        stage.awaitHearing("amal", "badr");
        List<String> before = stage.links("amal").stream().map(Link::id).toList();
        stage.joinAs("amal", 2);
        soon().untilAsserted(() -> {
            assertThat(stage.links("amal")).isNotEmpty();
            assertThat(stage.links("amal")).extracting(Link::id).doesNotContainAnyElementsOf(before);
        });
        stage.awaitHearing("badr", "amal");
        String dead = before.getFirst();
        soon().untilAsserted(
                        () -> assertThat(stage.candidate("amal", dead, EPOCH)).isEqualTo(Verdict.UNKNOWN_LINK));
    }

    @Test
    void exactlyOneEndOfANegotiationIsPolite() {
        stage.join("amal", "badr");
        stage.awaitHearing("amal", "badr");
        stage.awaitHearing("badr", "amal");
        stage.links("amal")
                .forEach(link -> stage.otherEnd("amal", link)
                        .ifPresent(other -> assertThat(other.polite()).isNotEqualTo(link.polite())));
    }

    @Test
    void anOfferIsAnswered() {
        Link link = stage.connect("amal", "badr");
        assertThat(stage.offer("amal", link.id(), EPOCH)).isEqualTo(Verdict.TAKEN);
        stage.awaitAnswers("amal", link.id(), 1);
    }

    @Test
    void aSecondAndDifferentOfferOnTheSameLinkIsAnsweredToo() {
        Link link = stage.connect("amal", "badr");
        stage.offer("amal", link.id(), EPOCH);
        stage.awaitAnswers("amal", link.id(), 1);
        assertThat(stage.offer("amal", link.id(), EPOCH)).isEqualTo(Verdict.TAKEN);
        stage.awaitAnswers("amal", link.id(), 2);
        assertThat(stage.answers("amal", link.id())).doesNotHaveDuplicates();
        assertThat(stage.links("amal")).contains(link);
    }

    @Test
    void theSameOfferSaidAgainIsAnsweredAgain() {
        Link link = stage.connect("amal", "badr");
        stage.offer("amal", link.id(), EPOCH);
        stage.awaitAnswers("amal", link.id(), 1);
        assertThat(stage.offerAgain("amal", link.id(), EPOCH)).isEqualTo(Verdict.TAKEN);
        stage.awaitAnswers("amal", link.id(), 2);
    }

    @Test
    void everyLinkOfFourWhoSpeakAndOneWhoObservesIsAnswered() {
        stage.join("amal", "badr", "carl", "dana");
        stage.observe("oona");
        stage.awaitHearing("oona", "amal", "badr", "carl", "dana");
        stage.awaitEverythingAnswered("amal", "badr", "carl", "dana", "oona");
    }

    @Test
    void aRoomThatIsClosedInTheMiddleOfItsSetUpLeavesNothing() {
        for (int step = 0; step < 20; step++) {
            try (Stage hasty = new Stage(driver, EPOCH)) {
                hasty.join("amal", "badr", "carl");
                hasty.offerSome(step);
            }
        }
    }

    @Test
    void whoLeavesInTheMiddleOfTheSetUpLeavesNothingBehind() {
        for (int step = 0; step < 20; step++) {
            stage.join("amal", "badr");
            stage.offerSome(step);
            stage.leave(step % 2 == 0 ? "amal" : "badr");
        }
        stage.leave("amal");
        stage.leave("badr");
        stage.awaitHearing("amal");
        assertThat(stage.failures()).isEmpty();
    }

    /** Whichever step it is: the room says once what failed, and either heals or hands the room over. */
    @TestFactory
    Stream<DynamicTest> aFailureAtAnyStepIsSaidOnceAndLeavesNothing() {
        stage.close();
        return driver.steps().stream().map(step -> dynamicTest(step, () -> failing(step)));
    }

    private void failing(String step) {
        soon().untilAsserted(() -> assertThat(driver.held()).isZero());
        driver.failNext(step);
        try (Stage unlucky = new Stage(driver, EPOCH)) {
            unlucky.join("amal", "badr");
            soon().until(() -> !unlucky.failures().isEmpty() || unlucky.isEverythingAnswered("amal", "badr"));
            unlucky.leave("badr");
            assertThat(unlucky.faults().size() + unlucky.failures().size()).isLessThanOrEqualTo(1);
        }
        soon().untilAsserted(() -> assertThat(driver.held()).isZero());
    }

    @Test
    void aCandidateThatComesBeforeTheOfferIsNotLost() {
        Link link = stage.connect("amal", "badr");
        assertThat(stage.candidate("amal", link.id(), EPOCH)).isEqualTo(Verdict.TAKEN);
        stage.offer("amal", link.id(), EPOCH);
        stage.awaitAnswers("amal", link.id(), 1);
    }

    @Test
    void aPeerWhoLeavesWhileItIsBeingSetUpTakesTheLinkAlong() {
        Link link = stage.connect("amal", "badr");
        stage.offer("amal", link.id(), EPOCH);
        stage.leave("badr");
        stage.awaitHearing("amal");
        assertThat(stage.links("amal")).noneMatch(Link::receive);
        stage.leave("amal");
        soon().untilAsserted(() ->
                assertThat(stage.candidate("amal", link.id(), EPOCH)).isEqualTo(Verdict.UNKNOWN_LINK));
    }

    @Test
    void signalsOfAnotherEpochAreStale() {
        Link link = stage.connect("amal", "badr");
        assertThat(stage.offer("amal", link.id(), EPOCH - 1)).isEqualTo(Verdict.STALE_EPOCH);
        assertThat(stage.candidate("amal", link.id(), EPOCH + 1)).isEqualTo(Verdict.STALE_EPOCH);
    }

    @Test
    void nobodySpeaksOnALinkThatIsNotTheirs() {
        Link link = stage.connect("amal", "badr");
        stage.join("carl");
        stage.awaitHearing("carl", "amal", "badr");
        assertThat(stage.offer("carl", link.id(), EPOCH)).isEqualTo(Verdict.UNKNOWN_LINK);
        assertThat(stage.offer("stranger", link.id(), EPOCH)).isEqualTo(Verdict.UNKNOWN_LINK);
        assertThat(stage.offer("amal", "no-such-link", EPOCH)).isEqualTo(Verdict.UNKNOWN_LINK);
    }

    @Test
    void aClosedRoomSaysAndTakesNothing() {
        Link link = stage.connect("amal", "badr");
        stage.close();
        stage.forget("amal");
        assertThat(stage.offer("amal", link.id(), EPOCH)).isNotEqualTo(Verdict.TAKEN);
        stage.join("carl");
        stage.close();
        assertThat(stage.toldLinks("carl")).isFalse();
        assertThat(stage.failures()).isEmpty();
    }
}
