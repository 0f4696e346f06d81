package org.sawt.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

class HostileDescriptionsTest {

    private static final String GOOD = Samples.offer("chromium-156-sendrecv");

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/sdp/hostile-offers.csv", delimiter = '|', maxCharsPerColumn = 1000)
    void aHostileOfferIsRefused(SdpFault fault, String why, String line, @Nullable String instead) {
        String hostile = Samples.spoil(GOOD, line, instead == null ? "" : instead);

        assertThat(SessionDescriptions.offer(hostile)).as(why).isEqualTo(new DescriptionCheck.Refused(fault));
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/sdp/hostile-answers.csv", delimiter = '|', maxCharsPerColumn = 1000)
    void aHostileAnswerIsRefused(SdpFault fault, String why, String line, @Nullable String instead) {
        AudioDescription offer = GoodDescriptionsTest.accepted(SessionDescriptions.offer(GOOD));
        String hostile = Samples.spoil(
                Samples.answer("kurento-7.3-to-chromium-156-sendrecv"), line, instead == null ? "" : instead);

        assertThat(SessionDescriptions.answer(hostile, offer)).as(why).isEqualTo(new DescriptionCheck.Refused(fault));
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                Arguments.of(SdpFault.BROKEN_LINE, "nothing", ""),
                Arguments.of(SdpFault.BROKEN_LINE, "an empty line", "\r\n"),
                Arguments.of(SdpFault.BROKEN_LINE, "LF alone ends its lines", GOOD.replace("\r\n", "\n")),
                Arguments.of(SdpFault.BROKEN_LINE, "CR alone ends its lines", GOOD.replace("\r\n", "\r")),
                Arguments.of(SdpFault.BROKEN_LINE, "LF CR ends its lines", GOOD.replace("\r\n", "\n\r") + "\r\n"),
                Arguments.of(SdpFault.BROKEN_LINE, "its last line has no end", GOOD.stripTrailing()),
                Arguments.of(SdpFault.BROKEN_LINE, "cut in the middle", GOOD.substring(0, GOOD.length() / 2)),
                Arguments.of(SdpFault.FORBIDDEN_CHARACTER, "a byte order mark before it", "\ufeff" + GOOD),
                Arguments.of(SdpFault.BROKEN_LINE, "JSON", "{\"type\":\"offer\"}\r\n"),
                Arguments.of(SdpFault.BROKEN_LINE, "a request of HTTP", "GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
                Arguments.of(SdpFault.NOT_ONE_AUDIO, "itself twice", GOOD + GOOD),
                Arguments.of(SdpFault.WRONG_ORDER, "the section before the session", turned(GOOD)),
                Arguments.of(SdpFault.NOT_ONE_AUDIO, "the session alone", GOOD.substring(0, GOOD.indexOf("m=audio"))),
                Arguments.of(SdpFault.TOO_LARGE, "one character too many", GOOD + "a".repeat(32 * 1024)),
                Arguments.of(SdpFault.BROKEN_LINE, "thousands of empty lines", "\r\n".repeat(255)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wholes")
    void aDescriptionThatIsNoneIsRefused(SdpFault fault, String why, String hostile) {
        assertThat(SessionDescriptions.offer(hostile)).as(why).isEqualTo(new DescriptionCheck.Refused(fault));
    }

    @Test
    void anAnswerIsNoOfferAndAnOfferIsNoAnswer() {
        AudioDescription offer = GoodDescriptionsTest.accepted(SessionDescriptions.offer(GOOD));

        assertThat(SessionDescriptions.answer(GOOD, offer))
                .isEqualTo(new DescriptionCheck.Refused(SdpFault.WRONG_ROLE));
        assertThat(SessionDescriptions.offer(Samples.answer("kurento-7.3-to-chromium-156-sendrecv")))
                .isEqualTo(new DescriptionCheck.Refused(SdpFault.WRONG_ROLE));
    }

    private static String turned(String description) {
        int section = description.indexOf("m=audio");
        return description.substring(section) + description.substring(0, section);
    }
}
