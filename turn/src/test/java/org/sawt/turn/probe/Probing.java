package org.sawt.turn.probe;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.sawt.turn.CredentialMinter;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;

/** How the tests probe. */
final class Probing {

    static final Duration WITHIN = Duration.ofSeconds(4);

    /** For probes that can only end by their time. */
    static final Duration BRIEFLY = Duration.ofSeconds(2);

    static final String SECRET = "the secret of the tests";

    private Probing() {}

    static ProbeResult probe(TurnUrl url) throws InterruptedException {
        return probe(url, SECRET, Clock.systemUTC());
    }

    static ProbeResult probe(TurnUrl url, String secret, Clock clock) throws InterruptedException {
        return new RelayProbe(clock, WITHIN).probe(server(url, secret), url);
    }

    static ProbeResult probe(TurnUrl url, Duration within, SSLSocketFactory trust) throws InterruptedException {
        return new RelayProbe(Clock.systemUTC(), within, trust).probe(server(url, SECRET), url);
    }

    static ProbeResult probeBriefly(TurnUrl url) throws InterruptedException {
        return new RelayProbe(Clock.systemUTC(), BRIEFLY).probe(server(url, SECRET), url);
    }

    static Allocation allocate(TurnUrl url, Credential credential) throws FaultFound {
        Deadline deadline = Deadline.in(WITHIN);
        return Allocation.over(dialer(deadline).dial(url), credential, deadline, Family.IPV4);
    }

    static Credential mint(String secret, String holder, Duration time) {
        RelayServer server = server(TurnUrl.parse("turn:127.0.0.1"), secret);
        return Credential.of(new CredentialMinter(time, Clock.systemUTC()).mint(server, holder));
    }

    static Dialer dialer(Deadline deadline) {
        return new Dialer((SSLSocketFactory) SSLSocketFactory.getDefault(), deadline);
    }

    static RelayServer server(TurnUrl url, String secret) {
        return new RelayServer("relay-1", 1, Set.of(), List.of(url), secret);
    }
}
