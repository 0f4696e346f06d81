package org.sawt.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chance spoils good descriptions: whatever comes of it, the check answers, soon, and what it passes is sound. */
class SpoiltDescriptionsTest {

    private static final int ROUNDS = 1_000;
    /** Of processor time, so that a busy machine spoils nothing; it usually takes a tenth of a millisecond. */
    private static final Duration LONGEST = Duration.ofMillis(100);

    private static final List<String> GOOD = Stream.concat(Samples.offers().stream(), Samples.answers().stream())
            .map(Samples::read)
            .toList();

    @RepeatedTest(5)
    void spoiltDescriptionsAreAnsweredSoonAndWhatPassesIsSound(RepetitionInfo repetition) {
        Spoiler spoiler = new Spoiler(new Random(repetition.getCurrentRepetition()), GOOD);
        AudioDescription offer =
                GoodDescriptionsTest.accepted(SessionDescriptions.offer(Samples.offer("chromium-156-sendrecv")));
        int passed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String spoilt = spoiler.next();
            passed += sound(() -> SessionDescriptions.offer(spoilt), SessionDescriptions::offer);
            passed += sound(
                    () -> SessionDescriptions.answer(spoilt, offer), sdp -> SessionDescriptions.answer(sdp, offer));
        }
        assertThat(passed).as("some mutations are harmless, most are not").isBetween(ROUNDS / 100, ROUNDS);
    }

    @RepeatedTest(3)
    void spoiltCandidatesAreAnsweredSoon(RepetitionInfo repetition) {
        List<String> good = GOOD.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("a=candidate:"))
                .map(line -> line.substring(2))
                .toList();
        Spoiler spoiler = new Spoiler(new Random(repetition.getCurrentRepetition()), good);
        for (int round = 0; round < ROUNDS; round++) {
            String spoilt = spoiler.next();
            CandidateCheck check = soon(() -> CandidatesTest.check(spoilt));
            assertThat(check).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a=fmtp:111 %s", "a=rtpmap:%s", "a=msid-semantic: WMS%s", "a=candidate:%s", "a=fingerprint:sha-256 %s",
                "m=audio 9 UDP/TLS/RTP/SAVPF%s", "a=ice-options:%s", "o=- 1 1 IN IP6 %s", "c=IN IP6 %s",
                        "a=group:BUNDLE%s"
            })
    void longRunsOfOneCharacterAreAnsweredSoon(String line) {
        for (String run : List.of(" 1", "a ", "=;", ":0", "::", "1.", "FF:", " ", ";")) {
            String hostile = line.formatted(run.repeat(1000 / run.length()));
            String most = Samples.offer("chromium-156-sendrecv") + (hostile + "\r\n").repeat(20);
            assertThat(soon(() -> SessionDescriptions.offer(most))).isInstanceOf(DescriptionCheck.Refused.class);
            assertThat(soon(() -> CandidatesTest.check(hostile))).isInstanceOf(CandidateCheck.Refused.class);
        }
    }

    private static int sound(Supplier<DescriptionCheck> first, Function<String, DescriptionCheck> again) {
        return switch (soon(first)) {
            case DescriptionCheck.Refused _ -> 0;
            case DescriptionCheck.Accepted(AudioDescription description) -> {
                assertThat(description.sdp().lines().filter(line -> line.startsWith("m=")))
                        .singleElement()
                        .asString()
                        .startsWith("m=audio ");
                assertThat(description.sdp())
                        .containsIgnoringCase("opus/48000/2")
                        .doesNotContain("crypto", ".local")
                        .matches("[ -~\\r\\n]*");
                assertThat(description.sdp().substring(0, description.sdp().indexOf("m=")))
                        .doesNotContain("fingerprint", "ice-", "setup");
                assertThat(again.apply(description.sdp())).isEqualTo(new DescriptionCheck.Accepted(description));
                yield 1;
            }
        };
    }

    private static <T> T soon(Supplier<T> check) {
        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        T result = check.get();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LONGEST);
        return result;
    }
}
