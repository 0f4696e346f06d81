package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+966501234567",
                " +966 50 123-4567 ",
                "00966501234567",
                "+٩٦٦٥٠١٢٣٤٥٦٧",
                "٠٠٩٦٦ ٥٠ ١٢٣ ٤٥٦٧",
                "+۹۶۶۵۰۱۲۳۴۵۶۷",
                "\u200e+966 (50) 123.4567\u202c"
            })
    void howeverItIsTypedItIsKeptAsE164(String typed) {
        assertThat(PhoneNumber.of(typed).e164()).isEqualTo("+966501234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "0501234567",
                "+0501234567",
                "+12345",
                "+1234567890123456",
                "+96650x234567",
                "++966501234567"
            })
    void whatNobodyCouldDialFromAbroadIsRefused(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.of(typed));
    }

    @Test
    void aNumberIsNotPrinted() {
        assertThat(PhoneNumber.of("+966501234567")).hasToString("[REDACTED]");
    }
}
