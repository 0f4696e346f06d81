package org.sawt.signaling.relays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A secret under a wrong name, or a wrong one, stops the start, and what the server then prints does not tell it. */
@ExtendWith(OutputCaptureExtension.class)
class MisspeltSettingTest {

    private static final String HOST = "--sawt.turn.servers[0].host=turn.clinic.example";
    private static final String SECRET = "--sawt.turn.secret=fedcba9876543210";

    @EnableConfigurationProperties(TurnSettings.class)
    static class Settings {}

    @ParameterizedTest
    @CsvSource({
        "sawt.turn.secrett, 0123456789abcdef, sawt.turn.secrett",
        "sawt.turn.servers[0].static-auth-secret, 0123456789abcdef, static-auth-secret",
        "sawt.turn.servers[0].secret, 'q w e r t y', at least 16 characters",
    })
    void aSecretThatStopsTheStartIsNotPrinted(String name, String secret, String said, CapturedOutput output) {
        SpringApplicationBuilder server = new SpringApplicationBuilder(Settings.class).web(WebApplicationType.NONE);
        assertThatThrownBy(() -> server.run(HOST, SECRET, "--" + name + "=" + secret))
                .isInstanceOf(RuntimeException.class);
        assertThat(output).contains("APPLICATION FAILED TO START", said).doesNotContain(secret);
    }
}
