package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomsSettingsTest {

    private static final RoomsSettings.Limits LIMITS = new RoomsSettings.Limits(8, 20, 256, 256, 200, 1024, 256);
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @Test
    void theDefaultsAreInOrder() {
        assertThat(complaints(with(30, 300, 1200, 3600, 14_400, 1))).isEmpty();
    }

    @Test
    void aGraceThatOutlastsTheUnattendedLimitIsRefused() {
        assertThat(complaints(with(301, 300, 1200, 3600, 14_400, 1))).anyMatch(text -> text.contains("seat-grace"));
    }

    @Test
    void patienceOutOfOrderIsRefused() {
        assertThat(complaints(with(30, 1300, 1200, 3600, 14_400, 1))).anyMatch(text -> text.contains("unattended"));
        assertThat(complaints(with(30, 300, 4000, 3600, 14_400, 1))).isNotEmpty();
        assertThat(complaints(with(30, 300, 1200, 3600, 3600, 1))).isNotEmpty();
    }

    @Test
    void aTickTooCoarseForTheGraceIsRefused() {
        assertThat(complaints(with(30, 300, 1200, 3600, 14_400, 11))).anyMatch(text -> text.contains("tick"));
    }

    private static RoomsSettings with(int grace, int unattended, int empty, int idle, int longest, int tick) {
        return new RoomsSettings(
                Duration.ofSeconds(grace),
                Duration.ofSeconds(unattended),
                Duration.ofSeconds(empty),
                Duration.ofSeconds(idle),
                Duration.ofSeconds(longest),
                Duration.ofSeconds(30),
                Duration.ofSeconds(tick),
                Duration.ofSeconds(30),
                LIMITS);
    }

    private <T> List<String> complaints(T settings) {
        return validator.validate(settings).stream()
                .map(ConstraintViolation::getMessage)
                .toList();
    }
}
