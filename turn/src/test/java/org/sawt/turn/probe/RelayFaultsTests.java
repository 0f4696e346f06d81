package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.turn.Coturn;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult.Faulty;
import org.sawt.turn.probe.ProbeResult.Works;

/** Each thing that can be wrong with coturn itself, made wrong on purpose. */
class RelayFaultsTests {

    private static final String[] REST = {"--use-auth-secret", "--static-auth-secret=" + Probing.SECRET};

    @TempDir
    static Path home;

    @AutoClose
    private static Coturn whole;

    @BeforeAll
    static void startCoturn() {
        whole = Coturn.withSecret(home, Probing.SECRET);
    }

    @Test
    void anotherSecretIsNamed() throws Exception {
        assertThat(fault(Probing.probe(whole.udp(), "another secret of the tests", Clock.systemUTC())))
                .isEqualTo(RelayFault.WRONG_SECRET);
        assertThat(fault(Probing.probe(whole.tcp(), "another secret of the tests", Clock.systemUTC())))
                .isEqualTo(RelayFault.WRONG_SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-6M", "PT-2H", "P-400D"})
    void aClockThatIsBehindTheRelaysIsNotMistakenForAnotherSecret(Duration shift) throws Exception {
        Clock behind = Clock.offset(Clock.systemUTC(), shift);
        assertThat(fault(Probing.probe(whole.udp(), Probing.SECRET, behind))).isEqualTo(RelayFault.CLOCK_SKEW);
        assertThat(fault(Probing.probe(whole.udp(), "another secret of the tests", behind)))
                .isEqualTo(RelayFault.WRONG_SECRET);
    }

    @Test
    void aSkewThatShortCredentialsDoNotBearIsNamed() throws Exception {
        Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-50));
        RelayServer server = Probing.server(whole.udp(), Probing.SECRET);
        RelayProbe ofShortLived = new RelayProbe(behind, Probing.WITHIN, Duration.ofSeconds(40));
        RelayProbe ofLongLived = new RelayProbe(behind, Probing.WITHIN, Duration.ofMinutes(20));
        assertThat(fault(ofShortLived.probe(server, whole.udp()))).isEqualTo(RelayFault.CLOCK_SKEW);
        assertThat(ofLongLived.probe(server, whole.udp())).isInstanceOf(Works.class);
    }

    @Test
    void aMinuteOfSkewIsNoFault() throws Exception {
        Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1));
        assertThat(Probing.probe(whole.udp(), Probing.SECRET, behind)).isInstanceOf(Works.class);
    }

    @Test
    void aFullRelayIsNamed() throws Exception {
        try (Coturn small = Coturn.withSecret(home, Probing.SECRET, "--total-quota=1");
                Allocation _ = hold(small.tcp())) {
            assertThat(Probing.probe(small.udp())).isEqualTo(new Faulty(RelayFault.QUOTA, "error 486"));
        }
    }

    @Test
    void aRelayWithoutPortsRefuses() throws Exception {
        try (Coturn portless = Coturn.withSecret(home, Probing.SECRET, "--min-port=50000", "--max-port=50000");
                Allocation _ = hold(portless.tcp())) {
            assertThat(Probing.probe(portless.udp())).isEqualTo(new Faulty(RelayFault.REFUSED, "error 508"));
        }
    }

    @Test
    void aWrongExternalIpIsNamed() throws Exception {
        try (Coturn lying = Coturn.withSecret(home, Probing.SECRET, "--external-ip=127.0.0.2")) {
            assertThat(fault(Probing.probe(lying.udp()))).isEqualTo(RelayFault.EXTERNAL_ADDRESS);
            assertThat(fault(Probing.probe(lying.tcp()))).isEqualTo(RelayFault.EXTERNAL_ADDRESS);
        }
    }

    @Test
    void aRelayThatLetsNobodyThroughIsNamed() throws Exception {
        try (Coturn closed = Coturn.start(home, List.of(REST))) {
            assertThat(Probing.probe(closed.udp()))
                    .isEqualTo(new Faulty(RelayFault.NOTHING_RELAYED, "it denies its own address, error 403"));
        }
    }

    @Test
    void aRelayThatTwoPeopleCannotMeetAtIsNamed() throws Exception {
        String[] itself = {"--relay-ip=127.0.0.7", "--denied-peer-ip=127.0.0.7"};
        try (Coturn shy = Coturn.withSecret(home, Probing.SECRET, itself)) {
            assertThat(Probing.probe(shy.udp()))
                    .isEqualTo(new Faulty(RelayFault.NOTHING_RELAYED, "it denies its own address, error 403"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SEND, nothing comes out of the relay",
        "DATA, nothing comes in at the address it lends",
        "BOTH, nothing comes in or out",
    })
    void aNetworkThatKeepsWhatIsRelayedIsNamed(LossyNetwork.Lost lost, String detail) throws Exception {
        try (LossyNetwork network = new LossyNetwork(whole.udp(), lost)) {
            assertThat(Probing.probe(network.url())).isEqualTo(new Faulty(RelayFault.NOTHING_RELAYED, detail));
        }
    }

    @Test
    void aNetworkThatKeepsWhatIsRelayedIsNamedBetweenTwoAllocationsToo() throws Exception {
        List<String> options = new ArrayList<>(List.of(REST));
        options.addAll(List.of("--allow-loopback-peers", "--relay-ip=127.0.0.7", "--denied-peer-ip=127.0.0.1"));
        try (Coturn beside = Coturn.start(home, options);
                LossyNetwork network = new LossyNetwork(beside.udp(), LossyNetwork.Lost.DATA)) {
            assertThat(Probing.probe(network.url()))
                    .isEqualTo(new Faulty(
                            RelayFault.NOTHING_RELAYED, "nothing comes from one relayed address to another"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0-10.255.255.255,       private 10.0.0.0/8",
        "172.16.0.0-172.31.255.255,     private 172.16.0.0/12",
        "192.168.0.0-192.168.255.255,   private 192.168.0.0/16",
        "100.64.0.0-100.127.255.255,    carrier-grade NAT and cloud metadata",
        "169.254.0.0-169.254.255.255,   link-local and cloud metadata",
    })
    void aPrivateRangeThatIsNotDeniedIsNamed(String range, String name) throws Exception {
        List<String> options = new ArrayList<>(List.of(REST));
        options.addAll(Coturn.FOR_THIS_MACHINE);
        options.remove("--denied-peer-ip=" + range);
        try (Coturn open = Coturn.start(home, options)) {
            assertThat(Probing.probe(open.udp())).isEqualTo(new Faulty(RelayFault.OPEN_TO_PRIVATE, name));
        }
    }

    @Test
    void aMaskThatIsTooShortIsSeen() throws Exception {
        List<String> options = new ArrayList<>(List.of(REST));
        options.addAll(Coturn.FOR_THIS_MACHINE);
        options.replaceAll(option -> option.replace("172.31.255.255", "172.16.255.255"));
        try (Coturn open = Coturn.start(home, options)) {
            assertThat(Probing.probe(open.udp()))
                    .isEqualTo(new Faulty(RelayFault.OPEN_TO_PRIVATE, "private 172.16.0.0/12"));
        }
    }

    @Test
    void aRelayThatAsksForNoCredentialIsNamed() throws Exception {
        List<String> options = new ArrayList<>(Coturn.FOR_THIS_MACHINE);
        options.add("--no-auth");
        try (Coturn anyone = Coturn.start(home, options)) {
            assertThat(fault(Probing.probe(anyone.udp()))).isEqualTo(RelayFault.OPEN_TO_ANYONE);
        }
    }

    private static Allocation hold(TurnUrl url) throws FaultFound {
        return Probing.allocate(url, Probing.mint(Probing.SECRET, "holder", Duration.ofHours(1)));
    }

    private static RelayFault fault(ProbeResult result) {
        assertThat(result).isInstanceOf(Faulty.class);
        return ((Faulty) result).fault();
    }
}
