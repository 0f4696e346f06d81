package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;

class PayloadCodecTests {

    private final PayloadCodec codec = new PayloadCodec();

    record Inner(@JsonProperty(required = true) int numberOf) {}

    record Message(
            @JsonProperty(required = true) String text,
            @Nullable Boolean flag,
            @Nullable List<Inner> inner) {}

    @Test
    void namesAreSnakeCaseAndAbsentValuesAreLeftOut() {
        assertThat(codec.encode(new Message("a", null, List.of(new Inner(1)))))
                .isEqualTo("{\"text\":\"a\",\"inner\":[{\"number_of\":1}]}");
    }

    @Test
    void anUnknownFieldIsIgnored() {
        assertThat(decode("{\"text\":\"a\",\"more\":[1]}")).isEqualTo(new Message("a", null, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | payload.text",
                "{\"text\":5} | payload.text",
                "{\"text\":1.5} | payload.text",
                "{\"text\":true} | payload.text",
                "{\"text\":{}} | payload.text",
                "{\"text\":[\"a\"]} | payload.text",
                "{\"text\":\"a\",\"flag\":\"true\"} | payload.flag",
                "{\"text\":\"a\",\"flag\":1} | payload.flag",
                "{\"text\":\"a\",\"inner\":{}} | payload.inner",
                "{\"text\":\"a\",\"inner\":[{}]} | payload.inner[0].number_of",
                "{\"text\":\"a\",\"inner\":[{\"number_of\":\"1\"}]} | payload.inner[0].number_of",
                "{\"text\":\"a\",\"inner\":[{\"number_of\":1.5}]} | payload.inner[0].number_of",
                "{\"text\":\"a\",\"inner\":[{\"number_of\":null}]} | payload.inner[0].number_of",
                "{\"text\":\"a\",\"inner\":[{\"number_of\":99999999999}]} | payload.inner[0].number_of"
            })
    void aMissingOrMistypedFieldIsNamedWithoutItsValue(String payload, String path) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> decode(payload))
                .satisfies(refused -> {
                    assertThat(refused.refusal().code()).isEqualTo(RefusalCode.MALFORMED);
                    assertThat(refused.refusal().message()).isEqualTo(path + " is missing or of the wrong type");
                });
    }

    private Message decode(String payload) {
        return codec.decode(codec.mapper().readTree(payload), Message.class);
    }
}
