package org.sawt.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CredentialMinterTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_433_895_918L);

    private final CredentialMinter minter = new CredentialMinter(Duration.ofHours(1), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theUsernameSaysUntilWhenAndForWhom() {
        CredentialMinter.Minted minted = minter.mint(server("north"), "p1");
        assertThat(minted.server().username()).isEqualTo("1433899518:p1");
        assertThat(minted.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(minted.server().urls()).containsExactly("turn:north.example.org:3478?transport=udp");
    }

    @Test
    void aShorterTimeThanTheUsualCanBeAskedFor() {
        assertThat(minter.mint(server("north"), "p1", Duration.ofMinutes(5)).expiresAt())
                .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    // openssl dgst -sha1 -hmac, over the username: what coturn computes from its static-auth-secret.
    @Test
    void thePasswordIsWhatARelayWithTheSameSecretComputes() {
        assertThat(password("north", "p1")).isEqualTo("rcN8TRIKk4ddAIq/n0QNUGD3kyA=");
    }

    @Test
    void anotherSecretOrAnotherPersonMakesAnotherPassword() {
        assertThat(password("south", "p1")).isNotEqualTo(password("north", "p1"));
        assertThat(password("north", "p2")).isNotEqualTo(password("north", "p1"));
    }

    @Test
    void aCredentialIsNeverPrinted() {
        IceServer minted = minter.mint(server("north"), "p1").server();
        assertThat(minted.toString()).doesNotContain(String.valueOf(minted.credential()));
    }

    private @Nullable String password(String secret, String holder) {
        return minter.mint(server(secret), holder).server().credential();
    }

    private static RelayServer server(String secret) {
        List<TurnUrl> urls = List.of(TurnUrl.parse("turn:" + secret + ".example.org"));
        return new RelayServer("relay-1", 1, Set.of(), urls, secret);
    }
}
