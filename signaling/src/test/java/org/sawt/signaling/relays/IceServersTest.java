package org.sawt.signaling.relays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sawt.media.TestClock;
import org.sawt.signaling.relays.IceServers.Offer;
import org.sawt.turn.CredentialMinter;
import org.sawt.turn.IceServer;
import org.sawt.turn.RelayServer;

class IceServersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void twoAtMostInTheOrderOfTheirPriority() {
        IceServers servers = servers(TestRelays.of("third", 9), TestRelays.of("first", 1), TestRelays.of("second", 1));
        assertThat(hosts(servers.offerTo("seat", RIYADH))).containsExactly("first", "second");
    }

    @Test
    void thoseOfTheClinicsZoneComeBeforeBetterOnes() {
        IceServers servers = servers(
                TestRelays.of("frankfurt", 1, "Europe/Berlin"),
                TestRelays.of("anywhere", 2),
                TestRelays.of("riyadh", 3, "Asia/Riyadh", "Asia/Kuwait"));
        assertThat(hosts(servers.offerTo("seat", RIYADH))).containsExactly("riyadh", "frankfurt");
        assertThat(hosts(servers.offerTo("seat", BERLIN))).containsExactly("frankfurt", "anywhere");
        assertThat(hosts(servers.offerToStranger("check", HOUR))).containsExactly("frankfurt", "anywhere");
    }

    @Test
    void aServerIsOfferedOverUdpThenTcpThenTls() {
        IceServer offered =
                servers(TestRelays.one()).offerTo("seat", RIYADH).servers().getFirst();
        assertThat(offered.urls())
                .containsExactly(TestRelays.UDP.toString(), TestRelays.TCP.toString(), TestRelays.TLS.toString());
    }

    @Test
    void credentialsNameTheirHolderAndTheirEnd() {
        IceServers servers = servers(TestRelays.of("first", 1), TestRelays.of("second", 2));
        Offer offer = servers.offerTo("seat", RIYADH);
        assertThat(offer.expiresAt()).isEqualTo(NOW.plus(HOUR));
        assertThat(offer.servers())
                .extracting(IceServer::username)
                .containsOnly(NOW.plus(HOUR).getEpochSecond() + ":seat");
        Offer brief = servers.offerToStranger("check", Duration.ofMinutes(5));
        assertThat(brief.expiresAt()).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    }

    @Test
    void withoutRelaysThereIsStunAndNothingRunsOut() {
        Offer offer = servers().offerTo("seat", RIYADH);
        assertThat(offer.servers()).containsExactly(new IceServer(List.of("stun:stun.example.org"), null, null));
        assertThat(offer.expiresAt()).isNull();
    }

    private static IceServers servers(RelayServer... relays) {
        List<String> stun = relays.length == 0 ? List.of("stun:stun.example.org") : List.of();
        CredentialMinter minter = new CredentialMinter(HOUR, TestClock.standingAt(NOW));
        return new IceServers(stun, List.of(relays), minter);
    }

    private static List<String> hosts(Offer offer) {
        return offer.servers().stream()
                .map(server -> server.urls().getFirst())
                .map(url -> url.replaceAll("turn:(.*)\\.example\\.org.*", "$1"))
                .toList();
    }
}
