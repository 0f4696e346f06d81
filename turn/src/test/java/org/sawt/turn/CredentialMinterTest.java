package org.sawt.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CredentialMinterTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_433_895_918L);
    private static final List<String> URLS = List.of("turn:relay.example.org:3478?transport=udp");

    @Test
    void theUsernameSaysUntilWhenAndForWhom() {
        CredentialMinter.Minted minted = minter("secret").mint("p1");
        assertThat(minted.server().username()).isEqualTo("1433899518:p1");
        assertThat(minted.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(minted.server().urls()).isEqualTo(URLS);
    }

    // openssl dgst -sha1 -hmac, over the username: what coturn computes from its static-auth-secret.
    @Test
    void thePasswordIsWhatARelayWithTheSameSecretComputes() {
        assertThat(minter("north").mint("p1").server().credential()).isEqualTo("rcN8TRIKk4ddAIq/n0QNUGD3kyA=");
    }

    @Test
    void anotherSecretOrAnotherPersonMakesAnotherPassword() {
        String password = minter("north").mint("p1").server().credential();
        assertThat(minter("south").mint("p1").server().credential()).isNotEqualTo(password);
        assertThat(minter("north").mint("p2").server().credential()).isNotEqualTo(password);
    }

    @Test
    void eachServerIsMintedForWithItsOwnSecretAndUrls() {
        CredentialMinter minter = new CredentialMinter(Duration.ofHours(1), Clock.fixed(NOW, ZoneOffset.UTC));
        IceServer north = minter.mint(server("north"), "p1").server();
        assertThat(north.credential()).isEqualTo("rcN8TRIKk4ddAIq/n0QNUGD3kyA=");
        assertThat(north.urls()).containsExactly("turn:north.example.org:3478?transport=udp");
        assertThat(minter.mint(server("south"), "p1").server().credential()).isNotEqualTo(north.credential());
        assertThat(minter.mint(server("north"), "p1", Duration.ofMinutes(5)).expiresAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void aCredentialIsNeverPrinted() {
        IceServer server = minter("north").mint("p1").server();
        assertThat(server.toString()).doesNotContain(String.valueOf(server.credential()));
    }

    private static RelayServer server(String secret) {
        List<TurnUrl> urls = List.of(TurnUrl.parse("turn:" + secret + ".example.org"));
        return new RelayServer("relay-1", 1, Set.of(), urls, secret);
    }

    private static CredentialMinter minter(String secret) {
        return new CredentialMinter(URLS, secret, Duration.ofHours(1), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
