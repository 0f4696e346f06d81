package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTextTests {

    @Test
    void linesAndJoinersStayAndWhatDeceivesTheEyeGoes() {
        String typed = " one\u0000 \u202eowt\u202c\u2066\r\nمی\u200cخواهم\u0007 ";

        assertThat(RecordText.of("text", typed, 100)).isEqualTo("one owt\nمی\u200cخواهم");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n ", "\u202e\u2066", "\u0000"})
    void whatHasNothingToReadIsRefused(String typed) {
        assertThatThrownBy(() -> RecordText.of("area", typed, 10)).hasMessage("malformed: area is empty");
    }

    @Test
    void oneCharacterTooManyIsRefusedWithoutRepeatingIt() {
        assertThat(RecordText.of("area", "x".repeat(10), 10)).hasSize(10);
        assertThatThrownBy(() -> RecordText.of("area", "x".repeat(11), 10))
                .hasMessage("too_large: area has more than 10 characters");
    }
}
