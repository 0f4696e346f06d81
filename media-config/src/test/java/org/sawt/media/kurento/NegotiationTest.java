package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sawt.media.kurento.Scene.EPOCH;
import static org.sawt.media.kurento.Scene.soon;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaRoom.Verdict;
import org.sawt.media.kurento.fake.FakeObject;
import org.sawt.media.sdp.SessionDescriptions;

class NegotiationTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.awaitNothingLeft();
        scene.close();
    }

    @Test
    void candidatesThatComeBeforeTheOfferWaitForIt() {
        Link link = twoWhoAreTold();
        assertThat(scene.candidate("amal", link, 50_001, null)).isEqualTo(Verdict.TAKEN);
        assertThat(scene.candidate("amal", link, 50_002, null)).isEqualTo(Verdict.TAKEN);
        scene.offer("amal", link);
        FakeObject end = scene.end(link);
        soon().until(() -> end.candidates().size() == 2);
        assertThat(end.candidates()).anyMatch(text -> text.contains(" 50001 "));
    }

    @Test
    void noMoreThanSixtyFourCandidatesWait() {
        Link link = twoWhoAreTold();
        IntStream.range(0, 100).forEach(number -> scene.candidate("amal", link, 50_000 + number, null));
        scene.offer("amal", link);
        FakeObject end = scene.end(link);
        soon().until(() -> end.candidates().size() >= 64);
        scene.awaitAnswered("amal", "badr");
        assertThat(end.candidates()).hasSize(64);
    }

    @Test
    void candidatesOfAnotherOfferAreNotMixedIn() {
        Link link = twoWhoAreTold();
        scene.candidate("amal", link, 50_001, "olde");
        scene.offer("amal", link);
        FakeObject end = scene.end(link);
        soon().until(() -> !scene.answers(link).isEmpty());
        scene.candidate("amal", link, 50_002, scene.fragment(link));
        soon().until(() -> !end.candidates().isEmpty());
        assertThat(end.candidates()).hasSize(1).allMatch(text -> text.contains(" 50002 "));
    }

    @Test
    void theServersCandidatesComeAfterItsAnswer() {
        Link link = twoWhoAreTold();
        scene.offer("amal", link);
        soon().until(() -> said(link).stream().anyMatch(NegotiationTest::isEndOfCandidates));
        assertThat(said(link)).hasSizeGreaterThan(2);
        assertThat(said(link).getFirst()).isInstanceOf(LinkSignal.Description.class);
        assertThat(said(link).stream().skip(1)).allMatch(LinkSignal.Candidate.class::isInstance);
        assertThat(isEndOfCandidates(said(link).getLast())).isTrue();
    }

    @Test
    void anotherOfferGetsAFreshEndInThePlaceOfTheOld() {
        scene.connect("amal", "badr");
        Link link = scene.sending("amal");
        FakeObject before = scene.end(link);
        FakeObject other = scene.end(scene.sending("badr"));
        scene.offer("amal", link);
        soon().until(() -> scene.answers(link).size() == 2);
        FakeObject after = scene.end(link);
        assertThat(after.id()).isNotEqualTo(before.id());
        soon().untilAsserted(() -> {
            assertThat(scene.kurento.objects()).doesNotContain(before);
            assertThat(after.sinks()).containsExactly(other.id());
            assertThat(other.sinks()).containsExactly(after.id());
        });
        assertThat(scene.links("amal")).containsExactly(link);
        assertThat(scene.faulty).isEmpty();
    }

    /** A browser that is shown the fingerprint it knows keeps the keys of the end before, which the new one never had. */
    @Test
    void aFreshEndHasAnotherCertificateThanTheOneBefore() {
        scene.connect("amal", "badr");
        Link link = scene.sending("amal");
        for (int offers = 2; offers <= 3; offers++) {
            int answered = offers;
            scene.offer("amal", link);
            soon().until(() -> scene.answers(link).size() == answered);
        }
        List<String> fingerprints =
                scene.answers(link).stream().map(NegotiationTest::fingerprint).toList();
        assertThat(fingerprints.get(1)).isNotEqualTo(fingerprints.get(0));
        assertThat(fingerprints.get(2)).isNotEqualTo(fingerprints.get(1));
    }

    @Test
    void offersWithoutEndDoNotMakeEndsWithoutEnd() {
        scene.connect("amal", "badr");
        Link link = scene.sending("amal");
        int before = scene.server.connection().sent();
        IntStream.range(0, 200).forEach(_ -> scene.offer("amal", link));
        soon().until(() -> scene.answers(link).size() >= 2);
        assertThat(scene.answers(link)).hasSizeLessThanOrEqualTo(5);
        assertThat(scene.server.connection().sent() - before).isLessThan(100);
        assertThat(scene.ends()).isLessThanOrEqualTo(3);
    }

    @Test
    void theSameOfferAgainHearsTheSameAnswerAndTheSameCandidates() {
        Link link = twoWhoAreTold();
        String offer = ChromiumOffers.of(link);
        scene.offer("amal", link, offer);
        soon().until(() -> said(link).stream().anyMatch(NegotiationTest::isEndOfCandidates));
        List<LinkSignal> first = said(link);
        scene.offer("amal", link, offer);
        soon().until(() -> said(link).size() == 2 * first.size());
        assertThat(said(link).subList(first.size(), 2 * first.size())).isEqualTo(first);
        assertThat(scene.ends()).isEqualTo(2);
    }

    @Test
    void onlyAudioOffersAreUsable() {
        Link link = twoWhoAreTold();
        String offer = ChromiumOffers.of(link);
        assertThat(say(link, "answer", offer)).isEqualTo(Verdict.UNUSABLE);
        assertThat(say(link, "rollback", "")).isEqualTo(Verdict.UNUSABLE);
        assertThat(say(link, "offer", offer.replace("m=audio", "m=video"))).isEqualTo(Verdict.UNUSABLE);
        assertThat(say(link, "offer", "v=0")).isEqualTo(Verdict.UNUSABLE);
        assertThat(say(link, "offer", offer + "a=x\r\n".repeat(100_000))).isEqualTo(Verdict.UNUSABLE);
        var rubbish = new LinkSignal.Candidate(link.id(), EPOCH, "candidate:rubbish", "0", 0, null);
        assertThat(scene.room.signal("amal", rubbish)).isEqualTo(Verdict.UNUSABLE);
        scene.awaitAnswered("amal", "badr");
    }

    @Test
    void namesOfTheBrowsersNetworkAndTheEndOfCandidatesStopHere() {
        Link link = twoWhoAreTold();
        scene.offer("amal", link);
        String mdns = "candidate:1 1 udp 2113937151 4f1ed0c5-5a3c-4c5e-8d0e-0a1b2c3d4e5f.local 50000 typ host";
        assertThat(scene.room.signal("amal", new LinkSignal.Candidate(link.id(), EPOCH, mdns, "0", 0, null)))
                .isEqualTo(Verdict.TAKEN);
        assertThat(scene.room.signal("amal", new LinkSignal.Candidate(link.id(), EPOCH, "", "0", 0, null)))
                .isEqualTo(Verdict.TAKEN);
        scene.candidate("amal", link, 50_001, null);
        FakeObject end = scene.end(link);
        soon().until(() -> !end.candidates().isEmpty());
        assertThat(end.candidates()).hasSize(1).allMatch(text -> text.contains(" 50001 "));
    }

    @Test
    void candidatesWithoutEndDoNotReachTheServer() {
        Link link = twoWhoAreTold();
        String offer = ChromiumOffers.of(link);
        scene.offer("amal", link, offer);
        soon().until(() -> scene.answers(link).size() == 1);
        IntStream.range(0, 500).forEach(each -> scene.candidate("amal", link, 20_000 + each, null));
        scene.offer("amal", link, offer);
        soon().until(() -> scene.answers(link).size() == 2);
        scene.awaitAnswered("badr");
        assertThat(scene.end(link).candidates()).hasSize(SessionDescriptions.MOST_CANDIDATES);
    }

    @Test
    void candidatesOfAnOfferThatHasToWaitReachTheEndThatItGets() {
        scene.connect("amal", "badr");
        Link link = scene.sending("amal");
        for (int offers = 2; offers <= 3; offers++) {
            int answered = offers;
            scene.offer("amal", link);
            scene.candidate("amal", link, 50_000 + offers, scene.fragment(link));
            soon().until(() -> scene.answers(link).size() == answered);
        }
        FakeObject end = scene.end(link);
        soon().until(() -> !end.candidates().isEmpty());
        assertThat(end.candidates()).hasSize(1).allMatch(text -> text.contains(" 50003 "));
    }

    private Link twoWhoAreTold() {
        scene.join("amal", "badr");
        soon().until(() -> !scene.links("amal").isEmpty());
        return scene.sending("amal");
    }

    private Verdict say(Link link, String type, String sdp) {
        return scene.room.signal("amal", new LinkSignal.Description(link.id(), EPOCH, type, sdp));
    }

    private List<LinkSignal> said(Link link) {
        return scene.said.stream()
                .filter(signal -> signal.link().equals(link.id()))
                .toList();
    }

    private static String fingerprint(String answer) {
        return answer.lines()
                .filter(line -> line.startsWith("a=fingerprint:"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isEndOfCandidates(LinkSignal signal) {
        return signal instanceof LinkSignal.Candidate candidate
                && candidate.candidate().isEmpty();
    }
}
