package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class AmountTests {

    private final JsonMapper json = JsonMapper.shared();

    @ParameterizedTest
    @CsvSource({
        "80, 80",
        "٨٠, 80",
        "۸۰, 80",
        "7.5, 7.5",
        "٧٫٥, 7.5",
        "'  12.50 ', 12.5",
        "0, 0",
        "٠, 0",
        "0.125, 0.125",
        "999999.999, 999999.999"
    })
    void digitsOfEitherScriptAreTheSameAmount(String typed, String kept) {
        Amount amount = Amount.typed(typed);

        assertThat(amount.value().toPlainString()).isEqualTo(kept);
        assertThat(json.writeValueAsString(amount)).isEqualTo(kept);
        assertThat(json.readValue('"' + typed + '"', Amount.class)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "+1", "1e3", "1.2345", "1000000", "1,5", "٫٥", "5.", "12 3", "NaN", "٪٥"})
    void whatIsNoAmountIsRefused(String typed) {
        assertThatThrownBy(() -> Amount.typed(typed)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> json.readValue('"' + typed + '"', Amount.class))
                .isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000000", "1e999999999", "1e-999999999", "0.0001", "true", "[1]", "{}"})
    void aNumberOutOfBoundsIsRefusedAndCostsNothing(String number) {
        assertThatThrownBy(() -> json.readValue(number, Amount.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void theSameAmountIsEqualHoweverItIsWritten() {
        assertThat(json.readValue("80.000", Amount.class))
                .isEqualTo(Amount.of(80))
                .hasSameHashCodeAs(Amount.typed("٨٠"));
    }
}
