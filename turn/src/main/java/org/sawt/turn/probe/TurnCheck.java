package org.sawt.turn.probe;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult.Faulty;
import org.sawt.turn.probe.ProbeResult.Works;

/**
 * {@code make turn-check}: probes a TURN server from this machine, and says of each URL whether it works, or what to do.
 * Its arguments are hosts or TURN URLs; the secret comes from the environment, because everybody on a machine can read
 * the arguments of its processes.
 */
public final class TurnCheck {

    static final int WORKS = 0;
    static final int FAULTY = 1;
    static final int MISUSED = 2;

    private static final String SECRET = "SAWT_TURN_SECRET";
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private final RelayProbe probe;
    private final PrintStream out;
    private final PrintStream err;

    TurnCheck(RelayProbe probe, PrintStream out, PrintStream err) {
        this.probe = probe;
        this.out = out;
        this.err = err;
    }

    /** Exits with 0 when each URL works, 1 when one does not, and 2 when it is not said what to try. */
    public static void main(String[] arguments) throws InterruptedException {
        RelayProbe probe = new RelayProbe(Clock.systemUTC(), WITHIN);
        System.exit(new TurnCheck(probe, System.out, System.err).run(List.of(arguments), System.getenv()));
    }

    int run(List<String> hostsOrUrls, Map<String, String> environment) throws InterruptedException {
        try {
            return check(server(hostsOrUrls, environment.getOrDefault(SECRET, "")));
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            return MISUSED;
        }
    }

    private static RelayServer server(List<String> hostsOrUrls, String secret) {
        if (hostsOrUrls.isEmpty()) {
            throw new IllegalArgumentException(
                    "Say which: make turn-check HOST=turn.clinic.example, or URLS='turn:… turns:…'");
        }
        if (secret.isBlank()) {
            throw new IllegalArgumentException(
                    "Set the environment variable " + SECRET + " to coturn's static-auth-secret");
        }
        return new RelayServer("checked", 1, Set.of(), urls(hostsOrUrls), secret);
    }

    private static List<TurnUrl> urls(List<String> hostsOrUrls) {
        return hostsOrUrls.stream()
                .flatMap(text -> text.startsWith("turn:") || text.startsWith("turns:")
                        ? List.of(TurnUrl.parse(text)).stream()
                        : TurnUrl.usual(text).stream())
                .toList();
    }

    // All at once, because each may take its ten seconds; told in the order they were given in.
    private int check(RelayServer server) throws InterruptedException {
        List<FutureTask<ProbeResult>> attempts = new ArrayList<>();
        for (TurnUrl url : server.urls()) {
            FutureTask<ProbeResult> attempt = new FutureTask<>(() -> probe.probe(server, url));
            Thread.ofVirtual().start(attempt);
            attempts.add(attempt);
        }
        int exit = WORKS;
        for (int i = 0; i < attempts.size(); i++) {
            ProbeResult result = result(attempts.get(i));
            out.println(line(server.urls().get(i), result));
            exit = result instanceof Works ? exit : FAULTY;
        }
        return exit;
    }

    private static ProbeResult result(FutureTask<ProbeResult> attempt) throws InterruptedException {
        try {
            return attempt.get();
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    private static String line(TurnUrl url, ProbeResult result) {
        return switch (result) {
            case Works(Duration latency) -> "works   " + url + "  " + latency.toMillis() + " ms there and back";
            case Faulty(RelayFault fault, String detail) ->
                "FAULTY  " + url + "  " + fault.wire() + ": " + fault.advice()
                        + (detail.isEmpty() ? "" : " (" + detail + ")");
        };
    }
}
