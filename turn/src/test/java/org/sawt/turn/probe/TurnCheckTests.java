package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.turn.Coturn;
import org.sawt.turn.TurnUrl;

class TurnCheckTests {

    private static final Map<String, String> SECRET = Map.of("SAWT_TURN_SECRET", Probing.SECRET);

    @TempDir
    Path home;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void eachUrlHasItsLineAndOneFaultFailsTheCheck() throws Exception {
        try (Coturn coturn = Coturn.withSecret(home, Probing.SECRET)) {
            String works = coturn.udp().toString();
            String refused = new TurnUrl(TurnUrl.Way.TCP, "127.0.0.1", 1).toString();
            assertThat(run(List.of(refused, works), SECRET)).isEqualTo(TurnCheck.FAULTY);
            assertThat(lines(out)).hasSize(2);
            assertThat(lines(out).getFirst())
                    .startsWith("FAULTY  " + refused + "  unreachable: ")
                    .contains(RelayFault.UNREACHABLE.advice());
            assertThat(lines(out).getLast()).startsWith("works   " + works).endsWith(" ms there and back");
        }
    }

    @Test
    void aWholeServerPasses() throws Exception {
        try (Coturn coturn = Coturn.withSecret(home, Probing.SECRET)) {
            List<String> urls = List.of(coturn.udp().toString(), coturn.tcp().toString());
            assertThat(run(urls, SECRET)).isEqualTo(TurnCheck.WORKS);
        }
    }

    @Test
    void aHostStandsForItsThreeUsualUrls() throws Exception {
        run(List.of("127.0.0.1"), SECRET);
        assertThat(lines(out).stream().map(line -> line.split(" +", -1)[1]))
                .containsExactlyElementsOf(TurnUrl.usual("127.0.0.1").stream()
                        .map(TurnUrl::toString)
                        .toList());
    }

    @Test
    void withoutASecretAHostOrAUrlItSaysWhatIsMissing() throws Exception {
        assertThat(run(List.of("turn.clinic.example"), Map.of())).isEqualTo(TurnCheck.MISUSED);
        assertThat(run(List.of(), SECRET)).isEqualTo(TurnCheck.MISUSED);
        assertThat(run(List.of("turn:"), SECRET)).isEqualTo(TurnCheck.MISUSED);
        assertThat(lines(err)).hasSize(3);
        assertThat(lines(err).getFirst()).contains("SAWT_TURN_SECRET");
        assertThat(lines(err).get(1)).contains("HOST=");
        assertThat(lines(err).getLast()).contains("A TURN URL");
        assertThat(out.size()).isZero();
    }

    private int run(List<String> arguments, Map<String, String> environment) throws InterruptedException {
        RelayProbe probe = new RelayProbe(Clock.systemUTC(), Probing.WITHIN);
        return new TurnCheck(probe, stream(out), stream(err)).run(arguments, environment);
    }

    private static PrintStream stream(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream text) {
        return text.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
