package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.turn.Coturn;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult.Works;

class WorkingRelayTests {

    @TempDir
    static Path home;

    @AutoClose
    private static Coturn coturn;

    @BeforeAll
    static void startCoturn() {
        coturn = Coturn.withSecret(home, Probing.SECRET);
    }

    @Test
    void aWholeRelayWorksOverUdpAndTcp() throws Exception {
        for (TurnUrl url : List.of(coturn.udp(), coturn.tcp())) {
            ProbeResult result = Probing.probe(url);
            assertThat(result)
                    .as(url.toString())
                    .isInstanceOfSatisfying(
                            Works.class,
                            works -> assertThat(works.latency()).isBetween(Duration.ofNanos(1), Probing.WITHIN));
        }
    }

    @Test
    void aRelayThatDeniesThisMachineIsProvenByTwoAllocations() throws Exception {
        // Its own relayed address is permitted, the address that this machine reaches it from is not.
        String[] elsewhere = {"--relay-ip=127.0.0.7", "--denied-peer-ip=127.0.0.1"};
        try (Coturn beside = Coturn.withSecret(home, Probing.SECRET, elsewhere)) {
            assertThat(Probing.probe(beside.udp())).isInstanceOf(Works.class);
            assertThat(Probing.probe(beside.tcp())).isInstanceOf(Works.class);
            assertThat(beside.said()).contains("A peer IP 127.0.0.1 denied");
        }
    }

    @Test
    void aRelayThatLendsIpv6TooIsAskedForPrivateIpv6Peers() throws Exception {
        try (Coturn both = Coturn.withSecret(home, Probing.SECRET, "--relay-ip=::1")) {
            assertThat(Probing.probe(both.udp()))
                    .isEqualTo(new ProbeResult.Faulty(RelayFault.OPEN_TO_PRIVATE, "IPv6 link-local"));
        }
        try (Coturn both = Coturn.withSecret(
                home,
                Probing.SECRET,
                "--relay-ip=::1",
                "--denied-peer-ip=fe80::-febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "--denied-peer-ip=fc00::-fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")) {
            assertThat(Probing.probe(both.udp())).isInstanceOf(Works.class);
        }
    }

    @Test
    void aLostRequestIsSentAgain() throws Exception {
        try (LossyNetwork network = new LossyNetwork(coturn.udp(), LossyNetwork.Lost.FIRST)) {
            assertThat(Probing.probe(network.url())).isInstanceOf(Works.class);
        }
    }

    @Test
    void aProbeLeavesNoAllocationBehind() throws Exception {
        try (Coturn small = Coturn.withSecret(home, Probing.SECRET, "--total-quota=1")) {
            for (int round = 0; round < 2; round++) {
                // coturn counts an allocation for a moment after its release; unreleased, for ten minutes.
                await().atMost(Duration.ofSeconds(5)).until(() -> Probing.probe(small.udp()) instanceof Works);
            }
        }
    }
}
