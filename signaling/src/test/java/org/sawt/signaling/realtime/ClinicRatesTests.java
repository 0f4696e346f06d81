package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.util.unit.DataSize;

class ClinicRatesTests {

    private final TestClock clock = TestClock.standingAt(Instant.EPOCH);
    private final ClinicRates rates = new ClinicRates(settings(), clock);
    private final ClinicId clinic = ClinicId.next();

    @Test
    void aClinicThatSendsTooMuchWaitsAndAnotherDoesNot() {
        IntStream.range(0, 20).forEach(_ -> rates.message(clinic));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> rates.message(clinic))
                .matches(refused -> refused.refusal().code() == RefusalCode.RATE_LIMITED)
                .matches(refused -> Long.valueOf(1).equals(refused.refusal().retryAfter()));
        assertThatCode(() -> rates.message(ClinicId.next())).doesNotThrowAnyException();
    }

    @Test
    void joinsMessagesAndPresenceAreCountedApart() {
        IntStream.range(0, 20).forEach(_ -> rates.message(clinic));

        assertThatCode(() -> rates.join(clinic)).doesNotThrowAnyException();
        assertThatCode(() -> rates.presence(clinic)).doesNotThrowAnyException();
    }

    @Test
    void aSecondGivesTheSecondsWorthBack() {
        IntStream.range(0, 20).forEach(_ -> rates.presence(clinic));

        clock.advance(Duration.ofSeconds(1));

        IntStream.range(0, 10).forEach(_ -> rates.presence(clinic));
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> rates.presence(clinic));
    }

    private static RealtimeSettings settings() {
        return new RealtimeSettings(
                DataSize.ofKilobytes(1),
                Duration.ofHours(1),
                Duration.ofMinutes(1),
                new RealtimeSettings.Presence(1, 1, DataSize.ofKilobytes(1), 1),
                new RealtimeSettings.Clinic(10, 10, 10));
    }
}
