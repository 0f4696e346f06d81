package org.sawt.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class GoodDescriptionsTest {

    static List<Path> offers() {
        return Samples.offers();
    }

    @ParameterizedTest
    @MethodSource("offers")
    void whatBrowsersOfferPasses(Path file) {
        AudioDescription offer = accepted(SessionDescriptions.offer(Samples.read(file)));

        assertThat(offer.mid()).isEqualTo("0");
        assertThat(offer.codecs()).containsValue(AudioDescription.OPUS);
        assertThat(offer.sdp()).contains("a=ice-ufrag:" + offer.usernameFragment() + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "chromium-156-sendrecv, SENDRECV",
        "chromium-156-sendonly, SENDONLY",
        "chromium-156-recvonly, RECVONLY",
        "firefox-recvonly, RECVONLY",
        "safari-14-sendonly, SENDONLY"
    })
    void theDirectionOfTheSectionCounts(String file, Direction direction) {
        assertThat(accepted(SessionDescriptions.offer(Samples.offer(file))).direction())
                .isEqualTo(direction);
    }

    @Test
    void withoutADirectionOfTheSectionThatOfTheSessionCountsAndElseItIsBothWays() {
        String both = Samples.spoil(Samples.offer("firefox-recvonly"), "a=recvonly", "");
        String neither = Samples.spoil(both, "a=sendrecv", "");

        assertThat(accepted(SessionDescriptions.offer(Samples.spoil(both, "a=sendrecv", "a=sendonly")))
                        .direction())
                .isEqualTo(Direction.SENDONLY);
        assertThat(accepted(SessionDescriptions.offer(neither)).direction()).isEqualTo(Direction.SENDRECV);
    }

    @Test
    void anOfferThatNeedsNoChangeIsPassedOnAsItCame() {
        String offer = Samples.offer("safari-sendrecv");

        assertThat(accepted(SessionDescriptions.offer(offer)).sdp()).isEqualTo(offer);
    }

    @Test
    void candidatesThatOnlyTheSendersNetworkCanResolveAreLeftOut() {
        String offer = Samples.offer("firefox-sendrecv");

        String passed = accepted(SessionDescriptions.offer(offer)).sdp();

        assertThat(offer.lines().filter(line -> line.startsWith("a=candidate:")))
                .hasSize(4);
        assertThat(passed.lines().filter(line -> line.startsWith("a=candidate:")))
                .hasSize(2)
                .noneMatch(line -> line.contains(".local"));
    }

    @Test
    void whatFirefoxSaysForTheSessionIsSaidInTheSection() {
        String offer = Samples.offer("firefox-recvonly");

        String passed = accepted(SessionDescriptions.offer(offer)).sdp();

        int section = passed.indexOf("m=audio");
        assertThat(passed.substring(0, section)).doesNotContain("fingerprint", "ice-options", "sendrecv");
        assertThat(passed.substring(section)).contains("a=fingerprint:", "a=ice-options:trickle", "a=recvonly");
        assertThat(passed).doesNotContain("a=sendrecv");
        assertThat(passed.lines().sorted())
                .containsExactlyElementsOf(offer.lines()
                        .filter(line -> !line.equals("a=sendrecv"))
                        .sorted()
                        .toList());
    }

    @Test
    void aDirectionOfTheSessionIsSaidInASectionThatHasNone() {
        String offer = Samples.spoil(Samples.offer("firefox-recvonly"), "a=recvonly", "");
        String passed = accepted(SessionDescriptions.offer(offer)).sdp();

        assertThat(passed.substring(passed.indexOf("m=audio"))).contains("a=sendrecv\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "chromium-156-sendrecv, SENDRECV",
        "chromium-156-sendonly, RECVONLY",
        "chromium-156-recvonly, SENDONLY",
        "firefox-sendrecv, SENDRECV",
        "firefox-recvonly, SENDONLY",
        "safari-14-sendonly, RECVONLY"
    })
    void whatKurentoAnswersPasses(String offered, Direction answered) {
        AudioDescription offer = accepted(SessionDescriptions.offer(Samples.offer(offered)));
        String answer = Samples.answer("kurento-7.3-to-" + offered);

        AudioDescription passed = accepted(SessionDescriptions.answer(answer, offer));

        assertThat(passed.sdp()).isEqualTo(answer);
        assertThat(passed.direction()).isEqualTo(answered);
        assertThat(passed.payloads()).hasSize(1);
    }

    @Test
    void whatChromiumAnswersPasses() {
        AudioDescription offer = accepted(SessionDescriptions.offer(Samples.offer("chromium-156-sendrecv")));

        assertThat(SessionDescriptions.answer(Samples.answer("chromium-156-to-sendrecv"), offer))
                .isInstanceOf(DescriptionCheck.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({"sendonly, sendonly", "sendonly, recvonly", "recvonly, recvonly", "recvonly, sendonly"})
    void anAnswerInADirectionThatWasNotOfferedIsRefused(String offered, String answeredTo) {
        AudioDescription offer = accepted(SessionDescriptions.offer(Samples.offer("chromium-156-" + offered)));
        String answer = Samples.answer("kurento-7.3-to-chromium-156-" + answeredTo);
        DescriptionCheck check = SessionDescriptions.answer(answer, offer);

        if (offered.equals(answeredTo)) {
            assertThat(check).isInstanceOf(DescriptionCheck.Accepted.class);
        } else {
            assertThat(check).isEqualTo(new DescriptionCheck.Refused(SdpFault.NOT_THE_ANSWER));
        }
    }

    @Test
    void nothingSecretIsPrinted() {
        AudioDescription offer = accepted(SessionDescriptions.offer(Samples.offer("safari-sendrecv")));

        assertThat(offer.toString()).doesNotContain("ice-pwd", "192.168", offer.usernameFragment());
    }

    static AudioDescription accepted(DescriptionCheck check) {
        assertThat(check).isInstanceOf(DescriptionCheck.Accepted.class);
        return ((DescriptionCheck.Accepted) check).description();
    }
}
