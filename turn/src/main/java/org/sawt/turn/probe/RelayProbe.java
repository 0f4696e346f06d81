package org.sawt.turn.probe;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocketFactory;
import org.sawt.turn.CredentialMinter;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult.Faulty;

/**
 * Proves that a TURN server relays: allocates with a freshly minted credential, sends through the relay, receives, and
 * releases. Remembers nothing, so that one serves any number of threads.
 */
public final class RelayProbe {

    // The rest is for what the network's deadlines do not bound, such as a resolver that takes its time.
    private static final double SHARE_OF_THE_NETWORK = 0.9;

    /** For how long credentials of the probe are good where nobody says; what a stranger's check gets. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final CredentialMinter minter;
    private final Duration within;
    private final Duration fresh;
    private final SSLSocketFactory tls;

    /** {@code within} bounds one probe; certificates are trusted as everywhere in this Java. */
    public RelayProbe(Clock clock, Duration within) {
        this(clock, within, FRESH);
    }

    /**
     * As {@link #RelayProbe(Clock, Duration)}. {@code leastLeft} is the shortest time for which any credential of a browser
     * is good still: a relay whose clock is ahead by as much has {@code CLOCK_SKEW}. More than five minutes count as five.
     */
    public RelayProbe(Clock clock, Duration within, Duration leastLeft) {
        this(clock, within, leastLeft, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    RelayProbe(Clock clock, Duration within, SSLSocketFactory tls) {
        this(clock, within, FRESH, tls);
    }

    private RelayProbe(Clock clock, Duration within, Duration leastLeft, SSLSocketFactory tls) {
        this.fresh = leastLeft.compareTo(FRESH) < 0 ? leastLeft : FRESH;
        this.minter = new CredentialMinter(fresh, clock);
        this.within = within;
        this.tls = tls;
    }

    /**
     * Tries {@code url} of {@code server}. Blocks for as long as this probe's {@code within} at most. Whatever the
     * network does is a result, never an exception.
     *
     * @throws InterruptedException when the thread is interrupted; the attempt is broken off then
     */
    public ProbeResult probe(RelayServer server, TurnUrl url) throws InterruptedException {
        FutureTask<ProbeResult> attempt =
                new FutureTask<>(() -> attempt(server, url).result());
        start(attempt);
        try {
            return attempt.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            return new Faulty(RelayFault.UNREACHABLE, "not done in time");
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        } finally {
            attempt.cancel(true);
        }
    }

    // On a virtual thread of its own, because cancelling it closes the socket it waits for. ice4j reads its defaults
    // through the thread's class loader, which elsewhere need not know this jar.
    private static void start(FutureTask<ProbeResult> attempt) {
        Thread thread = Thread.ofVirtual().name("relay-probe").unstarted(attempt);
        thread.setContextClassLoader(RelayProbe.class.getClassLoader());
        thread.start();
    }

    private Attempt attempt(RelayServer server, TurnUrl url) {
        Deadline deadline = Deadline.in(Duration.ofMillis((long) (within.toMillis() * SHARE_OF_THE_NETWORK)));
        return new Attempt(server, url, minter, fresh, new Dialer(tls, deadline), Pace.of(within));
    }
}
