package org.sawt.signaling.bench.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.bench.Row;

class LoadStepTest {

    @Test
    void aStepIsBorneWhenEverybodySpeaksAndIsHeard() {
        assertThat(step(50, 1).isBorne()).isTrue();
        assertThat(step(49.5, 0.99).isBorne()).isTrue();
    }

    @Test
    void aCrowdThatFallsBehindMeasuresNothing() {
        assertThat(step(49.4, 1).isBorne()).isFalse();
    }

    @Test
    void aServerThatLosesPacketsIsFull() {
        assertThat(step(50, 0.989).isBorne()).isFalse();
    }

    @Test
    void sharesAreShownInPerCent() {
        assertThat(step(50, 0.98).rows())
                .filteredOn(row ->
                        row instanceof Row.Measured measured && measured.unit().equals("%"))
                .extracting(row -> ((Row.Measured) row).spread().median())
                .containsExactly(98.0, 75.0);
    }

    private static LoadStep step(double rate, double delivered) {
        return new LoadStep(2, List.of(1.0, 2.0), 3, rate, delivered, 0.75);
    }
}
