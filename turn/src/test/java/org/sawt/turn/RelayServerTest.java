package org.sawt.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelayServerTest {

    private static final List<TurnUrl> URLS = TurnUrl.usual("turn.clinic.example");

    @Test
    void neitherTheSecretNorTheAddressIsPrinted() {
        assertThat(new RelayServer("riyadh", 1, Set.of(), URLS, "a secret of tests"))
                .asString()
                .contains("riyadh")
                .doesNotContain("a secret", "turn.clinic.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Riyadh", "relay 1", "turn.clinic.example", "-", "مرحل"})
    void aNameThatMetricsCannotCarryIsRefused(String name) {
        assertThatThrownBy(() -> new RelayServer(name, 1, Set.of(), URLS, "secret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("name");
    }

    @Test
    void aServerWithoutUrlsOrSecretIsRefused() {
        assertThatThrownBy(() -> new RelayServer("riyadh", 1, Set.of(), List.of(), "secret"))
                .hasMessageContaining("no URL");
        assertThatThrownBy(() -> new RelayServer("riyadh", 1, Set.of(), URLS, " "))
                .hasMessageContaining("no secret");
    }
}
