package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.turn.CredentialMinter;
import org.sawt.turn.NetworkNamespace;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult.Faulty;

/** What can only be wrong with a relay that has a public address; here, in a network of the test's own. */
class FaultsOnTheInternetIT {

    private static final String ADDRESS = "11.0.0.1";
    private static final TurnUrl URL = new TurnUrl(TurnUrl.Way.UDP, ADDRESS, 3478);
    private static final Duration START = Duration.ofSeconds(20);

    @TempDir
    Path home;

    private NetworkNamespace network;

    @BeforeEach
    void addTheAddress() {
        network = new NetworkNamespace();
        network.add(ADDRESS);
    }

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void aRelayThatIsAWayToItsOwnMachineIsNamed() throws Exception {
        assertThat(found("--allow-loopback-peers")).isEqualTo(new Faulty(RelayFault.OPEN_TO_PRIVATE, "loopback"));
    }

    @Test
    void aRelayThatLendsTheAddressBehindItsNatIsNamed() throws Exception {
        assertThat(found("--external-ip=10.0.0.5"))
                .isEqualTo(new Faulty(RelayFault.EXTERNAL_ADDRESS, "it lends a private address"));
    }

    private ProbeResult found(String option) throws Exception {
        List<String> command = new ArrayList<>(network.prefix());
        command.addAll(List.of("turnserver", "-n", "--listening-ip=" + ADDRESS, "--relay-ip=" + ADDRESS));
        command.addAll(List.of("--realm=sawt", "--use-auth-secret", "--static-auth-secret=" + Probing.SECRET));
        command.addAll(List.of("--no-cli", "--no-tls", "--no-dtls", "--log-file=stdout", option));
        command.addAll(List.of("--pidfile=" + home.resolve("pid"), "--userdb=" + home.resolve("turndb")));
        Process coturn = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        try {
            return await().atMost(START).until(() -> network.inside(this::result), result -> !isUnreachable(result));
        } finally {
            coturn.destroy();
            coturn.waitFor();
        }
    }

    // Not by a RelayProbe: its thread would be outside.
    private ProbeResult result() {
        Duration fresh = Duration.ofMinutes(5);
        return new Attempt(
                        Probing.server(URL, Probing.SECRET),
                        URL,
                        new CredentialMinter(fresh, Clock.systemUTC()),
                        fresh,
                        Probing.dialer(Deadline.in(Probing.WITHIN)),
                        Pace.of(Probing.WITHIN))
                .result();
    }

    private static boolean isUnreachable(ProbeResult result) {
        return result instanceof Faulty faulty && faulty.fault() == RelayFault.UNREACHABLE;
    }
}
