package org.sawt.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class DemoModeTests {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void withNothingConfiguredItIsTheDemoOnLoopback() {
        DemoMode.decide(environment);

        assertThat(environment.getProperty("sawt.demo")).isEqualTo("true");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void aDatabaseEndsTheDemo() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/sawt");

        DemoMode.decide(environment);

        assertThat(environment.getProperty("sawt.demo")).isEqualTo("false");
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void withoutTheDemoAnyAddressWillDo() {
        environment.setProperty("sawt.demo", "false");
        environment.setProperty("server.address", "0.0.0.0");

        assertThatCode(() -> DemoMode.decide(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "127.1.2.3", "::1"})
    void everyLoopbackAddressWillDo(String address) {
        environment.setProperty("server.address", address);

        assertThatCode(() -> DemoMode.decide(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.168.1.10", "nowhere.invalid"})
    void aDemoThatOthersCouldReachIsRefused(String address) {
        environment.setProperty("server.address", address);

        assertThatThrownBy(() -> DemoMode.decide(environment)).isInstanceOf(ReachableDemoException.class);
    }

    @Test
    void theRefusalIsASentenceWithoutAStackTrace(CapturedOutput output) {
        assertThatThrownBy(() -> SpringApplication.run(SawtApplication.class, "--server.address=0.0.0.0"))
                .isInstanceOf(ReachableDemoException.class);

        assertThat(output)
                .contains("it starts on 127.0.0.1 only, not on '0.0.0.0'.")
                .contains("Leave SERVER_ADDRESS unset")
                .doesNotContain("\tat ");
    }
}
