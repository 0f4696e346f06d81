package org.sawt.turn.probe;

import java.time.Clock;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;

/**
 * Proves that a TURN server relays: allocates with a freshly minted credential, sends through the relay, receives, and
 * releases. Remembers nothing, so that one serves any number of threads.
 */
public final class RelayProbe {

    private final Clock clock;
    private final Duration within;
    private final SSLSocketFactory tls;

    /** {@code within} bounds one probe; certificates are trusted as everywhere in this Java. */
    public RelayProbe(Clock clock, Duration within) {
        this(clock, within, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    RelayProbe(Clock clock, Duration within, SSLSocketFactory tls) {
        this.clock = clock;
        this.within = within;
        this.tls = tls;
    }

    /**
     * Tries {@code url} of {@code server}. Blocks for as long as this probe's {@code within} at most; call it on a
     * virtual thread. Whatever the network does is a result, never an exception.
     *
     * @throws InterruptedException when the thread is interrupted; nothing is left open then
     */
    @SuppressWarnings("DoNotCallSuggester")
    public ProbeResult probe(RelayServer server, TurnUrl url) throws InterruptedException {
        throw new UnsupportedOperationException(clock + " " + within + tls + server + url);
    }
}
