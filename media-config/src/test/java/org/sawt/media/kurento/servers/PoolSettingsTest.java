package org.sawt.media.kurento.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sawt.media.kurento.servers.TestSettings.millis;

import java.net.URI;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolSettingsTest {

    @Test
    void theUsualSettingsFindAHangingServerSoonEnoughToHealWithinSixSeconds() {
        var usual = PoolSettings.Watching.usual();
        assertThat(usual.probeEvery().plus(usual.silentAfter())).isLessThan(millis(4500));
        assertThat(PoolSettings.of(List.of(URI.create("ws://media.example:8888/kurento")), "node")
                        .limits())
                .isEqualTo(PoolSettings.Limits.usual());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://media.example/kurento", "ws:/kurento", "media.example:8888", "ws:///kurento"})
    void anAddressThatIsNoneIsRefusedWithAnExample(String address) {
        refused(() -> PoolSettings.of(List.of(URI.create(address)), "node"), "ws://host:8888/kurento");
    }

    @Test
    void theSameServerTwiceIsRefused() {
        var server = URI.create("ws://media.example/kurento");
        var same = URI.create("ws://someone:secret@media.example:80/kurento");
        refused(() -> PoolSettings.of(List.of(server, same), "node"), "media.example:80 is named twice");
    }

    @Test
    void noServerAndNoNameAreRefused() {
        refused(() -> PoolSettings.of(List.of(), "node"), "at least one");
        refused(() -> PoolSettings.of(List.of(URI.create("ws://media.example/kurento")), " "), "name this node");
    }

    @Test
    void timesThatContradictEachOtherAreRefused() {
        refused(() -> watching(500, 400, 100, 100, 100), "silent-after");
        refused(() -> watching(100, 400, 400, 100, 100), "connect-within");
        refused(() -> watching(100, 400, 100, 200, 100), "retry-at-most");
        refused(() -> watching(0, 400, 100, 100, 100), "probe-every");
        refused(() -> new PoolSettings.Upkeep(millis(200), millis(100), millis(0)), "sweep-every");
        refused(() -> new PoolSettings.Upkeep(millis(200), millis(200), millis(-1)), "orphan-grace");
    }

    @Test
    void limitsThatLimitNothingAreRefused() {
        refused(() -> TestSettings.rooms(0), "rooms");
        refused(() -> limits(2, 0.5, 3), "objects");
        refused(() -> limits(3, 1.5, 3), "cpu");
        refused(() -> limits(3, 0, 3), "cpu");
        refused(() -> limits(3, 0.5, 0), "refusals");
    }

    @Test
    void credentialsAreNeitherInTheNameNorInTheAddressThatIsLogged() {
        var address = ServerAddress.of(URI.create("wss://someone:secret@media.example/kurento"));

        assertThat(address.name()).isEqualTo("media.example:443");
        assertThat(address.uri()).hasToString("wss://media.example:443/kurento");
        assertThat(address).hasToString("media.example:443");
        assertThat(address.authorization()).isEqualTo("Basic c29tZW9uZTpzZWNyZXQ=");
    }

    private static PoolSettings.Watching watching(int probe, int silent, int connect, int retry, int most) {
        return new PoolSettings.Watching(
                millis(probe), millis(silent), millis(connect), millis(100), millis(retry), millis(most));
    }

    private static PoolSettings.Limits limits(int objects, double cpu, int refusals) {
        return new PoolSettings.Limits(10, objects, cpu, refusals, millis(1), millis(1), millis(1));
    }

    private static void refused(ThrowingCallable settings, String because) {
        assertThatThrownBy(settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }
}
