package org.sawt.turn.probe;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLSocketFactory;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;

/** How the tests probe: within four seconds, with one secret. */
final class Probing {

    static final Duration WITHIN = Duration.ofSeconds(4);
    static final String SECRET = "the secret of the tests";

    private Probing() {}

    static ProbeResult probe(TurnUrl url) throws InterruptedException {
        return probe(url, SECRET, Clock.systemUTC());
    }

    static ProbeResult probe(TurnUrl url, String secret, Clock clock) throws InterruptedException {
        return new RelayProbe(clock, WITHIN).probe(server(url, secret), url);
    }

    static ProbeResult probe(TurnUrl url, SSLSocketFactory trust) throws InterruptedException {
        return new RelayProbe(Clock.systemUTC(), WITHIN, trust).probe(server(url, SECRET), url);
    }

    static RelayServer server(TurnUrl url, String secret) {
        return new RelayServer("relay-1", 1, Set.of(), List.of(url), secret);
    }
}
