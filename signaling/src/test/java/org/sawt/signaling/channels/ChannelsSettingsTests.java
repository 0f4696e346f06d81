package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsSettingsTests {

    @Test
    void theDefaultsAreValid() {
        assertThat(problemsOf(TestSettings.with())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "max-connections, 0",
        "max-connections-per-address, 0",
        "max-frame, 100B",
        "max-frame, 2MB",
        "max-message, 32KB",
        "max-message, 17MB",
        "silence, 1s",
        "close-timeout, 0s",
        "close-timeout, 2h",
        "token-leeway, -1s",
        "concurrent-joins, 0",
        "return-within, 0s",
        "rates.pushes-per-second, 0",
        "rates.topics, 0",
        "queue.messages, 1",
        "queue.size, 32KB",
        "queue.stalled-after, 0s"
    })
    void aWrongValueIsNoticed(String name, String value) {
        assertThat(problemsOf(TestSettings.with(name, value))).isNotEmpty();
    }

    private static Set<ConstraintViolation<ChannelsSettings>> problemsOf(ChannelsSettings settings) {
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            return validation.getValidator().validate(settings);
        }
    }
}
