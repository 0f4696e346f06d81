package org.sawt.signaling.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.relays.RelayStatus;
import org.sawt.signaling.relays.RelaysReport;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult;
import org.sawt.turn.probe.RelayFault;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;

class RelaysHealthTest {

    private static final TurnUrl URL = TurnUrl.parse("turn:turn.clinic.example");
    private static final ProbeResult WORKS = new ProbeResult.Works(Duration.ofMillis(20));
    private static final ProbeResult FAULTY = new ProbeResult.Faulty(RelayFault.UNREACHABLE, "");

    /** {@code w}: works, {@code f}: faulty, {@code ?}: not tried yet. */
    @ParameterizedTest
    @CsvSource({"'',UNKNOWN", "?,UNKNOWN", "??,UNKNOWN", "ww,UP", "wf,LIMITED", "w?,LIMITED", "ff,FAILING", "f?,FAILING"
    })
    void whateverRelaysDoSawtIsNotTakenDown(String urls, String expected) {
        Status own = RelaysHealth.healthOf(report(urls)).getStatus();
        assertThat(own.getCode()).isEqualTo(expected);
        assertThat(StatusAggregator.getDefault().getAggregateStatus(Status.UP, own))
                .isEqualTo(Status.UP);
    }

    private static RelaysReport report(String urls) {
        List<RelayStatus> all = new ArrayList<>();
        urls.chars().forEach(one -> all.add(new RelayStatus("one", URL, found(one), Instant.EPOCH, null)));
        return new RelaysReport(all);
    }

    private static @Nullable ProbeResult found(int letter) {
        return switch (letter) {
            case 'w' -> WORKS;
            case 'f' -> FAULTY;
            default -> null;
        };
    }
}
